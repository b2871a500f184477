import { MAX_DEPTH } from '@/lib/protocol/json'

/** Kinds of repair told of one text. */
export type Repair =
  | 'cut off'
  | 'comma too many'
  | 'comma missing'
  | 'single quotes'
  | 'unquoted text'
  | 'no JSON value'
  | 'comment'
  | 'raw control character'
  | 'unmatched bracket'
  | 'bad escape'
  | 'colon missing'

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }
const WORDS = new Map<string, unknown>([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['null', null],
])
const NONE = new Set(['NaN', 'Infinity', '-Infinity', 'undefined', 'None', 'nil'])
const NUMBER = /^[+-]?(?:\d{1,400}(?:\.\d{0,400})?|\.\d{1,400})(?:[eE][+-]?\d{1,4})?$/

/** Reads JSON as it was meant: one pass, and no way to fail but too deep a nesting. */
export class JsonReader {
  readonly repairs = new Set<Repair>()
  private readonly text: string
  private at = 0
  private depth = 0

  constructor(text: string) {
    this.text = text
  }

  /** Undefined at the end of the text. Throws a RangeError when nested too deep. */
  next(): unknown {
    this.skip()
    return this.at < this.text.length ? this.value() : undefined
  }

  private get char(): string {
    return this.text.charAt(this.at)
  }

  private repair(what: Repair): void {
    this.repairs.add(what)
  }

  private value(): unknown {
    const { char } = this
    if (char === '{') return this.nested(() => this.object())
    if (char === '[') return this.nested(() => this.list())
    if (char === '"' || char === "'") return this.quoted(char)
    return this.word()
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > MAX_DEPTH) throw new RangeError('nested too deep')
    this.at++
    const value = read()
    this.depth--
    return value
  }

  private object(): unknown {
    const entries: [string, unknown][] = []
    while (this.more('}', entries.length > 0)) {
      const key = this.char === '"' || this.char === "'" ? this.quoted(this.char) : this.bare()
      this.skip()
      if (this.char === ':') this.at++
      else if (this.at < this.text.length) this.repair('colon missing')
      this.skip()
      if (this.at >= this.text.length) this.repair('cut off')
      else if (this.char === '}' || this.char === ',') this.repair('no JSON value')
      else entries.push([key, this.value()])
    }
    return Object.fromEntries(entries)
  }

  private list(): unknown[] {
    const items: unknown[] = []
    while (this.more(']', items.length > 0)) items.push(this.value())
    return items
  }

  /** Whether another entry follows; steps over the comma before it, or the bracket that ends. */
  private more(end: '}' | ']', hasBefore: boolean): boolean {
    let commas = 0
    this.skip()
    while (this.char === ',') {
      commas++
      this.at++
      this.skip()
    }
    if (this.at >= this.text.length) {
      this.repair('cut off')
      return false
    }
    const ends = this.char === '}' || this.char === ']'
    if (commas > (hasBefore && !ends ? 1 : 0)) this.repair('comma too many')
    if (!ends && hasBefore && commas === 0) this.repair('comma missing')
    if (!ends) return true
    if (this.char !== end) this.repair('unmatched bracket')
    this.at++
    return false
  }

  private quoted(quote: string): string {
    if (quote === "'") this.repair('single quotes')
    const parts: string[] = []
    let from = ++this.at
    for (; this.at < this.text.length && this.char !== quote; this.at++) {
      if (this.char < ' ') this.repair('raw control character')
      if (this.char !== '\\') continue
      parts.push(this.text.slice(from, this.at), this.escape())
      from = this.at + 1
    }
    parts.push(this.text.slice(from, this.at))
    if (this.at >= this.text.length) this.repair('cut off')
    this.at++
    return parts.join('')
  }

  /** Ends on the escape's last character. */
  private escape(): string {
    const { char } = { char: this.text.charAt(++this.at) }
    if (char === 'u') {
      const code = this.text.slice(this.at + 1, this.at + 5)
      if (/^[0-9a-f]{4}$/i.test(code)) {
        this.at += 4
        return String.fromCharCode(Number.parseInt(code, 16))
      }
    }
    const known = ESCAPES[char]
    if (known === undefined && !'"\\/'.includes(char)) this.repair('bad escape')
    return known ?? char
  }

  private word(): unknown {
    const word = this.bare()
    if (WORDS.has(word)) {
      if (/^[TF]/.test(word)) this.repair('no JSON value')
      return WORDS.get(word)
    }
    if (NONE.has(word)) {
      this.repair('no JSON value')
      return null
    }
    const number = NUMBER.test(word) ? Number(word) : Number.NaN
    if (Number.isFinite(number)) {
      if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word)) this.repair('no JSON value')
      return number
    }
    const begun = this.at >= this.text.length && ['true', 'false', 'null'].find((whole) => whole.startsWith(word))
    this.repair(begun ? 'cut off' : 'unquoted text')
    return begun ? WORDS.get(begun) : word
  }

  /** What stands without quotes, one character at least. */
  private bare(): string {
    const from = this.at++
    while (this.at < this.text.length && !/[\s,:{}[\]"']/.test(this.char)) this.at++
    return this.text.slice(from, this.at)
  }

  private skip(): void {
    for (; this.at < this.text.length; this.at++) {
      const pair = this.text.slice(this.at, this.at + 2)
      if (pair === '//' || pair === '/*') this.comment(pair === '//' ? '\n' : '*/')
      else if (!/[\s\uFEFF]/.test(this.char)) return
    }
  }

  private comment(end: string): void {
    this.repair('comment')
    const at = this.text.indexOf(end, this.at + 2)
    this.at = (at < 0 ? this.text.length : at + end.length) - 1
  }
}
