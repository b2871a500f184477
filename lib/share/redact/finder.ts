import { Automaton } from './automaton'
import { BASE64, FOURBITS, HEX, SIXBITS, type Coding } from './base64-run'
import { mergedMasks, type Found } from './masks'
import { afterDataBreak, FOLDED, IS_SPECIAL, UnitReader, utf8Of } from './units'

/** Base64 within base64 (a token in a Basic password, say) is looked into; deeper nobody nests. */
const DEEPEST = 2
const LF = 0x0a
const CR = 0x0d

const encoder = new TextEncoder()

/** A secret found in a text; indexes are those of the text. */
export type Match = {
  readonly from: number
  readonly to: number
  /** Indexes of the patterns that are hidden with it, the telling one first. */
  readonly patterns: readonly number[]
  /** What stands there afterwards, of the same length: for a secret within base64 or hex, which stay what they are. */
  readonly masked?: string
}

export type FindOptions = {
  /** An event stream's block: a `data:` line may be cut in two anywhere. */
  readonly sse?: boolean
  /** The text was cut off: the beginning of a secret at its end is one, too. */
  readonly cut?: boolean
}

/** Bytes of a secret at the end of what was cut off that are worth hiding. */
const TELLING = 6

/** Room for what is decoded, one per depth: made once, grown as needed. */
class Room {
  bytes = new Uint8Array(1024)

  of(length: number): Uint8Array {
    if (this.bytes.length < length) this.bytes = new Uint8Array(length * 2)
    return this.bytes
  }
}

/** The bytes by which a secret is looked for: every character as it was meant, compared as `FOLDED` says. */
export const patternOf = (text: string): Uint8Array => {
  const bytes = encoder.encode(text)
  const reader = new UnitReader()
  const meant: number[] = []
  for (let at = 0; at < bytes.length; at = reader.next) {
    reader.read(bytes, at, bytes.length)
    if (reader.code < 0) continue
    const units = reader.isPoint ? utf8Of(reader.code) : [reader.code]
    for (const unit of units) meant.push(FOLDED[unit] ?? unit)
  }
  // At the ends they may belong to what is around it.
  const isLoose = (byte: number | undefined): boolean => byte === 0x22 || byte === 0x20 || byte === 0x25
  while (isLoose(meant.at(-1))) meant.pop()
  while (isLoose(meant[0])) meant.shift()
  return Uint8Array.from(meant)
}

/** Finds secrets in whatever they are written as: see {@link UnitReader}; also within base64 and hex at any alignment. */
export class Finder {
  private readonly automaton: Automaton
  private readonly notes: readonly string[]
  private readonly ring: Int32Array
  private readonly rooms = Array.from({ length: DEEPEST + 1 }, () => new Room())
  private readonly text = new Room()

  /** `notes[i]` is what is written over pattern i where its length must stay. */
  constructor(patterns: readonly Uint8Array[], notes: readonly string[]) {
    this.automaton = new Automaton(patterns)
    this.notes = notes
    this.ring = new Int32Array(2 ** Math.ceil(Math.log2(this.automaton.longest + 2)))
  }

  /** How many of the patterns there is room for. */
  get taken(): number {
    return this.automaton.taken
  }

  /** All secrets of a text, in order, none overlapping. */
  find(text: string, { sse = false, cut = false }: FindOptions = {}): readonly Match[] {
    if (this.automaton.taken === 0 || text.length * 3 < this.automaton.shortest) return []
    const room = this.text.of(text.length * 3)
    const { written } = encoder.encodeInto(text, room)
    const found: Found[] = []
    this.scan(room, written, { depth: 0, sse, cut, found })
    if (found.length === 0) return []
    return inText(text, written, mergedMasks(found, this.notes))
  }

  private scan(
    bytes: Uint8Array,
    length: number,
    { depth, sse, cut, found }: { depth: number; sse: boolean; cut: boolean; found: Found[] },
  ): void {
    const { automaton, ring } = this
    const ringMask = ring.length - 1
    const reader = new UnitReader()
    const decodes = depth < DEEPEST
    const leastBase64 = Math.ceil((automaton.shortest * 8) / 6)
    const leastHex = automaton.shortest * 2
    let state = 0
    let count = 0
    let run = -1
    let hex = -1
    let at = 0
    while (at < length) {
      let byte = bytes[at] ?? 0
      let next = at + 1
      let isQuiet = false
      let point = -1
      if (IS_SPECIAL[byte] === 1) {
        reader.read(bytes, at, length)
        next = reader.next
        isQuiet = reader.isBreak
        if (reader.code < 0) {
          at = next
          continue
        }
        if (reader.isPoint && reader.code >= 0x80) point = reader.code
        byte = point < 0 ? reader.code : 0xff
      } else if (byte === LF || byte === CR) {
        isQuiet = true
        if (sse) {
          const after = afterDataBreak(bytes, at, length)
          if (after > at) {
            at = after
            continue
          }
        }
      }
      if (decodes && !isQuiet) {
        if (SIXBITS[byte] !== 255) {
          if (run < 0) run = at
        } else if (run >= 0) {
          if (at - run >= leastBase64) this.decoded(BASE64, bytes, run, at, depth, sse, found)
          run = -1
        }
        if (FOURBITS[byte] !== 255) {
          if (hex < 0) hex = at
        } else if (hex >= 0) {
          if (at - hex >= leastHex) this.decoded(HEX, bytes, hex, at, depth, sse, found)
          hex = -1
        }
      }
      if (point >= 0) {
        for (const unit of utf8Of(point)) {
          ring[count++ & ringMask] = at
          state = automaton.step(state, FOLDED[unit] ?? unit)
        }
      } else {
        ring[count++ & ringMask] = at
        state = automaton.step(state, FOLDED[byte] ?? byte)
      }
      if (state !== 0) {
        const pattern = automaton.found(state)
        if (pattern >= 0) {
          const from = ring[(count - automaton.lengthOf(pattern)) & ringMask] ?? 0
          found.push({ from, to: next, pattern })
        }
      }
      at = next
    }
    if (decodes && run >= 0 && length - run >= leastBase64) this.decoded(BASE64, bytes, run, length, depth, sse, found)
    if (decodes && hex >= 0 && length - hex >= leastHex) this.decoded(HEX, bytes, hex, length, depth, sse, found)
    if (cut && automaton.depthOf(state) >= TELLING)
      found.push({
        from: ring[(count - automaton.depthOf(state)) & ringMask] ?? 0,
        to: length,
        pattern: automaton.ownerOf(state),
      })
  }

  /** Looks into what a run of digits stands for, at each alignment that it may have. */
  private decoded(
    coding: Coding,
    bytes: Uint8Array,
    from: number,
    to: number,
    depth: number,
    sse: boolean,
    found: Found[],
  ): void {
    const { digits, starts, ends } = digitsIn(coding, bytes, from, to, sse)
    const room = this.rooms[depth]
    if (!room) return
    for (let skip = 0; skip < coding.digits; skip++) {
      const within = room.of(digits.length)
      const length = coding.decode(digits, skip, within)
      if (length < this.automaton.shortest) return
      const inner: Found[] = []
      this.scan(within, length, { depth: depth + 1, sse: false, cut: false, found: inner })
      for (const { from: first, to: last, pattern } of inner) {
        const firstDigit = skip + Math.floor((first * coding.digits) / coding.bytes)
        const lastDigit = Math.min(digits.length, skip + Math.ceil((last * coding.digits) / coding.bytes)) - 1
        found.push({
          from: starts?.[firstDigit] ?? from + firstDigit,
          to: ends?.[lastDigit] ?? from + lastDigit + 1,
          pattern,
          ...(depth === 0 && { within: { coding, digits, starts, ends, base: from, skip, first, last } }),
        })
      }
    }
  }
}

type Digits = {
  readonly digits: Uint8Array
  /** Where each digit begins and ends; absent where they stand side by side. */
  readonly starts?: Int32Array
  readonly ends?: Int32Array
}

/** The digits of a run without what they are escaped or wrapped with. */
const digitsIn = (coding: Coding, bytes: Uint8Array, from: number, to: number, sse: boolean): Digits => {
  const values = coding === HEX ? FOURBITS : SIXBITS
  let plain = true
  for (let i = from; i < to && plain; i++) plain = values[bytes[i] ?? 0] !== 255
  if (plain) return { digits: bytes.slice(from, to) }
  const reader = new UnitReader()
  const digits: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let at = from; at < to;) {
    const after = sse ? afterDataBreak(bytes, at, to) : at
    if (after > at) {
      at = after
      continue
    }
    reader.read(bytes, at, to)
    if (reader.code >= 0 && !reader.isBreak && values[reader.code] !== undefined && values[reader.code] !== 255) {
      digits.push(reader.code)
      starts.push(at)
      ends.push(reader.next)
    }
    at = reader.next
  }
  return { digits: Uint8Array.from(digits), starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

/** Indexes of UTF-8 bytes → indexes of the text. */
const inText = (text: string, length: number, matches: readonly Match[]): readonly Match[] => {
  if (length === text.length) return matches
  let byte = 0
  let index = 0
  const indexOf = (wanted: number): number => {
    while (byte < wanted) {
      const code = text.codePointAt(index) ?? 0
      index += code > 0xffff ? 2 : 1
      if (code < 0x80) byte += 1
      else if (code < 0x800) byte += 2
      else byte += code > 0xffff ? 4 : 3
    }
    return index
  }
  return matches.map((match) => ({ ...match, from: indexOf(match.from), to: indexOf(match.to) }))
}
