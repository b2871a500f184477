/** Lets others work; resolves when it is this work's turn again. */
export type Pause = () => Promise<void>

/** Milliseconds that work in slices may take at a time. */
const SLICE = 8
/** Characters handed on at once: many small texts cost more than one large one. */
const PORTION = 1 << 18

/** Tells when it is time to let others work. `clock` in milliseconds. */
export class Turns {
  private readonly pause: Pause
  private readonly clock: () => number
  private since: number

  constructor(pause: Pause, clock: () => number = () => performance.now()) {
    this.pause = pause
    this.clock = clock
    this.since = clock()
  }

  /** Call between two small pieces of work. */
  async take(): Promise<void> {
    if (this.clock() - this.since < SLICE) return
    await this.pause()
    this.since = this.clock()
  }
}

/** A text that is written in many small parts, as fewer larger ones, with a pause after each slice of work. */
export async function* inSlices(parts: Iterable<string>, turns: Turns): AsyncGenerator<string> {
  let portion: string[] = []
  let length = 0
  for (const part of parts) {
    portion.push(part)
    length += part.length
    if (length >= PORTION) {
      yield portion.join('')
      portion = []
      length = 0
    }
    await turns.take()
  }
  if (length > 0) yield portion.join('')
}
