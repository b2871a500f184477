/**
 * One character of a text as it was meant, whatever it is written as: itself, escaped in JSON however deep (RFC 8259
 * §7), percent-encoded once or more often (RFC 3986 §2.1), or a character reference of HTML. Works on UTF-8, in which
 * everything that matters here is ASCII.
 */

const BACKSLASH = 0x5c
const PERCENT = 0x25
const AMPERSAND = 0x26
const LF = 0x0a
const CR = 0x0d
const NOT_HEX = 16

const hexOf = (byte: number | undefined): number => {
  if (byte === undefined) return NOT_HEX
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : NOT_HEX
}

/** The value of `count` hexadecimal digits; −1 where they are not that. */
const hexAt = (bytes: Uint8Array, at: number, count: number, to: number): number => {
  if (at + count > to) return -1
  let value = 0
  for (let i = at; i < at + count; i++) {
    const digit = hexOf(bytes[i])
    if (digit === NOT_HEX) return -1
    value = value * 16 + digit
  }
  return value
}

/** Escaped control characters count as the letters they are escaped with: `\\nabc` may be a backslash before `nabc`. */
const CONTROLS: Readonly<Record<number, number>> = { 0x0a: 0x6e, 0x0d: 0x72, 0x09: 0x74, 0x08: 0x62, 0x0c: 0x66 }

/** How each byte counts when texts are compared: a `+` is a space (forms), a line end is the `n` of `\n`. */
export const FOLDED = Uint8Array.from({ length: 256 }, (_, byte) => (byte === 0x2b ? 0x20 : (CONTROLS[byte] ?? byte)))

/** Bytes that may begin more than themselves. */
export const IS_SPECIAL = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte === BACKSLASH || byte === PERCENT || byte === AMPERSAND),
)

const ENTITIES: readonly (readonly [name: readonly number[], code: number])[] = (
  [
    ['amp;', '&'],
    ['lt;', '<'],
    ['gt;', '>'],
    ['quot;', '"'],
    ['apos;', "'"],
  ] as const
).map(([name, char]) => [Array.from(name, (letter) => letter.charCodeAt(0)), char.charCodeAt(0)])

/** Reads the unit that begins at a special byte. The results stand in its fields, so that none is made per unit. */
export class UnitReader {
  /** The code point; −1 for nothing that counts. */
  code = -1
  /** Where the next unit begins. */
  next = 0
  /** The code is a code point rather than a byte of UTF-8. */
  isPoint = false
  /** An escaped control character: it ends no run of base64 that was wrapped into lines. */
  isBreak = false

  read(bytes: Uint8Array, at: number, to: number): void {
    this.isBreak = false
    this.isPoint = false
    const byte = bytes[at]
    if (byte === BACKSLASH) this.escape(bytes, at, to)
    else if (byte === PERCENT) this.percent(bytes, at, to)
    else if (byte === AMPERSAND) this.entity(bytes, at, to)
    else this.set(byte ?? -1, at + 1)
  }

  private set(code: number, next: number): void {
    this.code = code
    this.next = next
  }

  private escape(bytes: Uint8Array, at: number, to: number): void {
    let end = at
    while (end < to && bytes[end] === BACKSLASH) end++
    const byte = bytes[end]
    if (end >= to || byte === undefined) {
      this.set(-1, to)
      return
    }
    if (byte === 0x75 || byte === 0x55) this.unicode(bytes, end, to)
    else if (byte === 0x78 && hexAt(bytes, end + 1, 2, to) >= 0) this.set(hexAt(bytes, end + 1, 2, to), end + 3)
    else if (byte === PERCENT) this.percent(bytes, end, to)
    else if (byte === AMPERSAND) this.entity(bytes, end, to)
    else {
      this.isBreak = byte === 0x6e || byte === 0x72
      this.set(byte, end + 1)
    }
    if (this.code === BACKSLASH) this.code = -1
  }

  /** `u` and four digits; two of them for what lies beyond the Basic Multilingual Plane. */
  private unicode(bytes: Uint8Array, at: number, to: number): void {
    const high = hexAt(bytes, at + 1, 4, to)
    if (high < 0) {
      this.set(bytes[at] ?? -1, at + 1)
      return
    }
    if (high === PERCENT) {
      this.percent(bytes, at + 4, to)
      return
    }
    this.isPoint = true
    this.set(high, at + 5)
    if (high < 0xd800 || high > 0xdbff) return
    let second = at + 5
    while (bytes[second] === BACKSLASH) second++
    if (second === at + 5 || bytes[second] !== 0x75) return
    const low = hexAt(bytes, second + 1, 4, to)
    if (low >= 0xdc00 && low <= 0xdfff) this.set(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00), second + 5)
  }

  /** Two digits after a percent sign, which may itself have been encoded. */
  private percent(bytes: Uint8Array, at: number, to: number): void {
    this.set(PERCENT, at + 1)
    for (let value = PERCENT; value === PERCENT;) {
      value = hexAt(bytes, this.next, 2, to)
      if (value >= 0) this.set(value, this.next + 2)
    }
    if (this.code === BACKSLASH) this.code = -1
  }

  private entity(bytes: Uint8Array, at: number, to: number): void {
    this.set(AMPERSAND, at + 1)
    if (bytes[at + 1] === 0x23) {
      this.reference(bytes, at + 2, to)
      return
    }
    for (const [name, code] of ENTITIES)
      if (name.every((letter, index) => bytes[at + 1 + index] === letter) && at + 1 + name.length <= to)
        this.set(code, at + 1 + name.length)
  }

  /** `&#39;` or `&#x27;`. */
  private reference(bytes: Uint8Array, at: number, to: number): void {
    const isHex = ((bytes[at] ?? 0) | 0x20) === 0x78
    const from = isHex ? at + 1 : at
    let value = 0
    let end = from
    for (; end < to && end < from + 7; end++) {
      const digit = hexOf(bytes[end])
      if (digit === NOT_HEX || (!isHex && digit > 9)) break
      value = value * (isHex ? 16 : 10) + digit
    }
    if (end === from || bytes[end] !== 0x3b || value > 0x10ffff) return
    this.isPoint = true
    this.set(value === BACKSLASH ? -1 : value, end + 1)
  }
}

/** Where a line of an event stream goes on with another `data:` line: the index after it; `at` where it does not. */
export const afterDataBreak = (bytes: Uint8Array, at: number, to: number): number => {
  let i = at
  if (bytes[i] === CR) i++
  if (bytes[i] === LF) i++
  if (i === at || i + 5 > to) return at
  const isData =
    bytes[i] === 0x64 &&
    bytes[i + 1] === 0x61 &&
    bytes[i + 2] === 0x74 &&
    bytes[i + 3] === 0x61 &&
    bytes[i + 4] === 0x3a
  if (!isData) return at
  return bytes[i + 5] === 0x20 && i + 5 < to ? i + 6 : i + 5
}

/** The UTF-8 bytes of a code point, a lone surrogate as what encoders make of one (U+FFFD). */
export const utf8Of = (code: number): readonly number[] => {
  if (code < 0x80) return [code]
  if (code >= 0xd800 && code <= 0xdfff) return [0xef, 0xbf, 0xbd]
  if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)]
  if (code < 0x10000) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]
  return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]
}
