/** The first thing that keeps a text from being JSON (RFC 8259), in words, and its offset in UTF-16 units. */
type JsonFault = { readonly at: number; readonly message: string }

class Fault extends Error {
  readonly at: number

  constructor(at: number, message: string) {
    super(message)
    this.at = at
  }
}

const SPACE = /[ \t\n\r]*/y
const STRING = /"(?:[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y
const NAME = /[\w$]+/y

class Scanner {
  private readonly text: string
  private at = 0

  constructor(text: string) {
    this.text = text
  }

  document(): void {
    this.space()
    if (this.at === this.text.length) throw new Fault(this.at, 'Nothing here yet')
    this.value()
    this.space()
    if (this.at < this.text.length) throw new Fault(this.at, `Unexpected ${this.seen()} after the end`)
  }

  private take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found !== null) this.at += found[0].length
    return found !== null
  }

  private space(): void {
    this.take(SPACE)
  }

  private seen(): string {
    NAME.lastIndex = this.at
    return NAME.exec(this.text)?.[0].slice(0, 20) ?? this.text[this.at] ?? 'end of text'
  }

  private expected(what: string): never {
    throw new Fault(this.at, `Expected ${what}, found ${this.seen()}`)
  }

  private value(): void {
    const char = this.text[this.at]
    if (char === '{')
      this.list('}', () => {
        this.member()
      })
    else if (char === '[')
      this.list(']', () => {
        this.value()
      })
    else if (char === '"') this.string()
    else if (!this.take(WORD) && !this.take(NUMBER)) this.expected('a value')
  }

  private string(): void {
    if (this.take(STRING)) return
    const start = this.at
    for (let i = start + 1; i < this.text.length; i++) {
      const char = this.text[i] ?? ''
      if (char === '"') break
      if (char < ' ') throw new Fault(i, 'A text may not hold a line break or a tab: write \\n or \\t')
      if (char === '\\' && !/^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/.test(this.text.slice(i, i + 6)))
        throw new Fault(i, 'No such escape: write \\\\ for a backslash')
      if (char === '\\') i++
    }
    throw new Fault(start, 'This text has no closing quote')
  }

  private member(): void {
    if (this.text[this.at] !== '"') this.expected('a property name in double quotes')
    this.string()
    this.space()
    if (this.text[this.at] !== ':') this.expected('a colon')
    this.at++
    this.space()
    this.value()
  }

  private list(close: string, entry: () => void): void {
    this.at++
    this.space()
    if (this.text[this.at] === close) {
      this.at++
      return
    }
    for (;;) {
      entry()
      this.space()
      const char = this.text[this.at]
      if (char === close) {
        this.at++
        return
      }
      if (char !== ',') this.expected(`a comma or ${close}`)
      this.at++
      this.space()
      if (this.text[this.at] === close) throw new Fault(this.at, `No comma before ${close}`)
    }
  }
}

/** Undefined when the text is JSON. Nesting must have been bounded before. */
export const findJsonFault = (text: string): JsonFault | undefined => {
  try {
    new Scanner(text).document()
    return undefined
  } catch (error) {
    if (error instanceof Fault) return { at: error.at, message: error.message }
    throw error
  }
}
