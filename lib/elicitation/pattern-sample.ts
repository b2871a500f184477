import { patternTest } from '@/lib/forms/pattern'

/** Longer patterns and texts are not worth a try. */
const MAX_PATTERN = 300
const MAX_LENGTH = 2_000
const MAX_TRIES = 64

/** A piece of a pattern as a text, each repetition run `extra` times more often than it must. */
type Piece = (extra: number) => string

const NOTHING: Piece = () => ''
const CLASSES: Readonly<Record<string, string>> = { d: '1', w: 'a', s: ' ', D: 'a', W: '-', S: 'a' }
const MEMBERS: Readonly<Record<string, string>> = { d: '0-9', w: 'a-zA-Z0-9_', s: ' ' }
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v' }
/** What a negated class is tried with, the plainest first. */
const PLAIN = 'aA1x -_.!,'

/** Says that the pattern uses what is not read here. */
class Unread extends Error {}

const isIn = (char: string, members: string): boolean => {
  for (let at = 0; at < members.length; at++) {
    const [low = '', dash, high = ''] = members.slice(at, at + 3)
    if (dash === '-' && high !== '') {
      if (char >= low && char <= high) return true
      at += 2
    } else if (char === low) return true
  }
  return false
}

/** Reads the common part of the ECMA-262 syntax: no look-around, no back-reference, no Unicode class. */
class PatternReader {
  private at = 0
  private readonly source: string

  constructor(source: string) {
    this.source = source
  }

  /** The alternatives of the whole pattern. */
  read(): readonly Piece[] {
    const found = this.branches()
    if (this.at < this.source.length) throw new Unread()
    return found
  }

  private peek(): string {
    return this.source[this.at] ?? ''
  }

  private next(): string {
    const char = this.peek()
    if (char === '') throw new Unread()
    this.at++
    return char
  }

  private eat(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.source.slice(this.at))
    this.at += found?.[0].length ?? 0
    return found
  }

  private branches(): readonly Piece[] {
    const found = [this.sequence()]
    while (this.eat(/^\|/)) found.push(this.sequence())
    return found
  }

  private sequence(): Piece {
    const pieces: Piece[] = []
    while (!['', '|', ')'].includes(this.peek())) pieces.push(this.repeated(this.atom()))
    return (extra) => pieces.map((piece) => piece(extra)).join('')
  }

  private repeated(piece: Piece): Piece {
    const found = this.eat(/^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/)
    if (!found) return piece
    const [, sign, low = '', comma, high = ''] = found
    const least = sign === undefined ? Number(low) : sign === '+' ? 1 : 0
    const most =
      sign === '?' ? 1 : sign !== undefined || (comma === ',' && high === '') ? Infinity : Number(high || low)
    return (extra) => {
      const count = Math.min(least + extra, most)
      const text = piece(extra)
      if (text.length * count > MAX_LENGTH) throw new Unread()
      return text.repeat(count)
    }
  }

  private atom(): Piece {
    const char = this.next()
    if (char === '^' || char === '$') return NOTHING
    if (char === '.') return () => 'a'
    if (char === '[') return this.class()
    if (char === '\\') return this.escaped()
    if (char === '(') return this.group()
    if ('*+?{'.includes(char)) throw new Unread()
    return () => char
  }

  private group(): Piece {
    if (this.peek() === '?' && !this.eat(/^\?(?::|<\w+>)/)) throw new Unread()
    const [first = NOTHING] = this.branches()
    if (!this.eat(/^\)/)) throw new Unread()
    return first
  }

  private escaped(): Piece {
    const char = this.next()
    if (char === 'b') return NOTHING
    const known = CLASSES[char] ?? CONTROLS[char] ?? (/[a-zA-Z0-9]/.test(char) ? undefined : char)
    if (known === undefined) throw new Unread()
    return () => known
  }

  private class(): Piece {
    const negated = this.eat(/^\^/) !== null
    let members = ''
    let last = ''
    while (this.peek() !== ']') {
      const char = this.next()
      if (char === '-' && members !== '' && this.peek() !== ']') members += '-'
      else if (char === '-') last = '-'
      else members += char === '\\' ? this.member() : char
    }
    this.at++
    const all = members + last
    const sample = negated ? Array.from(PLAIN).find((char) => !isIn(char, all)) : this.firstOf(all)
    if (sample === undefined) throw new Unread()
    return () => sample
  }

  private member(): string {
    const char = this.next()
    const known = MEMBERS[char] ?? CONTROLS[char] ?? (/[a-zA-Z0-9]/.test(char) ? undefined : char)
    if (known === undefined) throw new Unread()
    return known
  }

  /** A letter where the class has one: `[0-9a-f]` is read as easily as `a`. */
  private firstOf(members: string): string | undefined {
    return Array.from(PLAIN).find((char) => isIn(char, members)) ?? members[0]
  }
}

/** Texts that match a pattern, shortest first; none when the pattern is beyond what is read here. Never throws. */
export const patternSamples = (pattern: string): readonly string[] => {
  const test = patternTest(pattern)
  if (test === undefined || pattern.length > MAX_PATTERN) return []
  const found = new Set<string>()
  try {
    for (const piece of new PatternReader(pattern).read())
      for (let extra = 0; extra < MAX_TRIES; extra++) {
        const text = piece(extra)
        if (text.length > MAX_LENGTH) break
        if (test(text)) found.add(text)
      }
  } catch (error) {
    if (!(error instanceof Unread)) throw error
  }
  return [...found]
}
