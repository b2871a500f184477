/** A string, or a number, of JSON text. `from` and `to` are what stands between its quotes. */
export type Leaf = {
  /** The member it is the value of; within an array that of the array. */
  readonly label: string
  readonly from: number
  readonly to: number
  /** How deep in strings the JSON lies that it belongs to: 0 for the text itself. */
  readonly level: number
  readonly isString: boolean
  /** It stands somewhere in the value of a member of which nothing may stay (`requestState`). */
  readonly sealed: boolean
}

/** JSON in strings of JSON in strings; deeper nobody nests. */
const DEEPEST = 3
const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c

const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || code === 0x2d

const isOfNumber = (code: number): boolean => isDigit(code) || code === 0x2e || code === 0x2b || (code | 0x20) === 0x65

/** A name in which nothing is escaped any more; as it stands where that cannot be told. */
export const unescaped = (text: string, level: number): string => {
  if (!text.includes('\\')) return text
  try {
    let plain = text
    for (let i = 0; i <= level; i++) plain = JSON.parse(`"${plain}"`) as string
    return plain
  } catch {
    return text
  }
}

/** Walks one text; quotes of level n are escaped with 2ⁿ − 1 backslashes (RFC 8259 §7, n times over). */
class Walk {
  private readonly text: string
  private readonly visit: (leaf: Leaf) => void
  private readonly isSealed: (label: string) => boolean

  constructor(text: string, visit: (leaf: Leaf) => void, isSealed: (label: string) => boolean) {
    this.text = text
    this.visit = visit
    this.isSealed = isSealed
  }

  walk(from: number, to: number, level: number, outer: { label: string; sealed: boolean }): void {
    const { text } = this
    const escapes = 2 ** level - 1
    const above: { label: string; sealed: boolean }[] = []
    let { label, sealed } = outer
    for (let at = from; at < to;) {
      const code = text.charCodeAt(at)
      let quote = code === QUOTE && level === 0 ? at : -1
      if (code === BACKSLASH) {
        let end = at
        while (text.charCodeAt(end) === BACKSLASH) end++
        if (level > 0 && text.charCodeAt(end) === QUOTE && end - at === escapes) quote = end
        else {
          at = end + 1
          continue
        }
      }
      if (quote >= 0) {
        const close = this.closing(quote + 1, to, level)
        const end = Math.min(close.content, to)
        if (this.isName(close.after, to)) label = unescaped(text.slice(quote + 1, end), level)
        else
          this.string({
            label,
            from: quote + 1,
            to: end,
            level,
            isString: true,
            sealed: sealed || this.isSealed(label),
          })
        at = close.after
      } else if (code === 0x7b || code === 0x5b) {
        above.push({ label, sealed })
        sealed ||= this.isSealed(label)
        if (code === 0x7b) label = ''
        at++
      } else if (code === 0x7d || code === 0x5d) {
        ;({ label, sealed } = above.pop() ?? outer)
        at++
      } else if (isDigit(code)) {
        let end = at + 1
        while (end < to && isOfNumber(text.charCodeAt(end))) end++
        this.visit({ label, from: at, to: end, level, isString: false, sealed: sealed || this.isSealed(label) })
        at = end
      } else at++
    }
  }

  private string(leaf: Leaf): void {
    const first = this.text.charCodeAt(leaf.from)
    const isJson = leaf.level < DEEPEST && leaf.to - leaf.from > 2 && (first === 0x7b || first === 0x5b)
    this.visit(leaf)
    if (isJson) this.walk(leaf.from, leaf.to, leaf.level + 1, { label: '', sealed: leaf.sealed })
  }

  /** Where the string that begins at `from` ends; the end of the text for one that was cut off. */
  private closing(from: number, to: number, level: number): { content: number; after: number } {
    const escapes = 2 ** level - 1
    const mask = 2 ** (level + 1) - 1
    for (let at = this.text.indexOf('"', from); at >= 0 && at < to; at = this.text.indexOf('"', at + 1)) {
      let run = at
      while (run > from && this.text.charCodeAt(run - 1) === BACKSLASH) run--
      if (((at - run) & mask) === escapes) return { content: at - escapes, after: at + 1 }
    }
    return { content: to, after: to }
  }

  /** Whether a colon follows, after white space that may be escaped or an event stream's line break. */
  private isName(after: number, to: number): boolean {
    const next = this.text.charCodeAt(after)
    if (next === COMMA || next === 0x7d || next === 0x5d) return false
    COLON.lastIndex = after
    return COLON.test(this.text) && COLON.lastIndex <= to
  }
}

const COLON = /(?:\s|\\+[nrt]|\ndata:){0,40}:/y

/**
 * Visits every string and number of JSON text with the name that it has, also of JSON within its strings. Takes text
 * that is none as it comes: what is malformed, cut off or an event stream's block. Linear in its length.
 */
export const walkJson = (
  text: string,
  visit: (leaf: Leaf) => void,
  isSealed: (label: string) => boolean = () => false,
): void => {
  new Walk(text, visit, isSealed).walk(0, text.length, 0, { label: '', sealed: false })
}
