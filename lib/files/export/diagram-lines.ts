type Fold = { readonly head: string; count: number; detail: string }

/** The lines of a sequence diagram, as long as there is room. */
export class DiagramLines {
  /** Participants that took part. */
  readonly used = new Set<string>()
  private readonly lines: string[] = []
  private readonly most: number
  private readonly characters: number
  private length = 0
  private fold: Fold | undefined

  constructor(most: number, characters: number) {
    this.most = most
    this.characters = characters
  }

  get full(): boolean {
    return this.lines.length >= this.most || this.length >= this.characters
  }

  arrow(from: string, arrow: string, to: string, text: string): void {
    this.unfold()
    this.meet(from, to)
    this.push(`${from}${arrow}${to}: ${text}`)
  }

  note(over: string, text: string): void {
    this.unfold()
    this.push(`Note over ${over}: ${text}`)
  }

  /** One line for a run of the same; of what they say, the last is told. */
  folded(from: string, arrow: string, to: string, name: string, detail: string): void {
    const head = `${from}${arrow}${to}: ${name}`
    if (this.fold?.head !== head) {
      this.unfold()
      this.meet(from, to)
      this.fold = { head, count: 0, detail }
    }
    this.fold.count++
    this.fold.detail = detail
  }

  all(): readonly string[] {
    this.unfold()
    return this.lines
  }

  private meet(...participants: readonly string[]): void {
    for (const one of participants) this.used.add(one)
  }

  private unfold(): void {
    const { fold } = this
    this.fold = undefined
    if (!fold) return
    const { head, count, detail } = fold
    this.push([head, count > 1 && `×${count.toLocaleString('en')}`, detail].filter(Boolean).join(' '))
  }

  private push(line: string): void {
    this.lines.push(line)
    this.length += line.length
  }
}
