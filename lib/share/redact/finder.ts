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

/** At the ends of a secret they may belong to what is around it. */
const isLoose = (byte: number | undefined): boolean => byte === 0x22 || byte === 0x20 || byte === 0x25

const trimmed = (bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> => {
  let end = length
  let start = 0
  while (end > start && isLoose(bytes[end - 1])) end--
  while (start < end && isLoose(bytes[start])) start++
  return bytes.slice(start, end)
}

/** The bytes by which a secret is looked for: every character as it was meant, compared as `FOLDED` says. */
export const patternOf = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = encoder.encode(text)
  const meant = new Uint8Array(bytes.length)
  const reader = new UnitReader()
  let end = 0
  for (let at = 0; at < bytes.length; at = reader.next) {
    reader.read(bytes, at, bytes.length)
    if (reader.code < 0) continue
    // No unit is shorter than the UTF-8 of what it means.
    if (reader.isPoint && reader.code >= 0x80) for (const unit of utf8Of(reader.code)) meant[end++] = unit
    else meant[end++] = FOLDED[reader.code] ?? 0
  }
  return trimmed(meant, end)
}

/** A secret that only looks as if something in it were escaped (`50%aa`), for where every character of it is escaped. */
const literalOf = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = encoder.encode(text.replaceAll('\\', '')).map((byte) => FOLDED[byte] ?? 0)
  return trimmed(bytes, bytes.length)
}

/** All the bytes by which a secret is looked for. */
export const patternsOf = (text: string): readonly Uint8Array<ArrayBuffer>[] => {
  // Lines of an event stream are joined again: with the line ends, and without.
  const spellings = /[\r\n]/.test(text) ? [text, text.replace(/[\r\n]+/g, '')] : [text]
  return spellings.flatMap((each) => (/[\\%&]/.test(each) ? [patternOf(each), literalOf(each)] : [patternOf(each)]))
}

type Scan = {
  /** How often what is scanned was decoded. */
  readonly depth: number
  readonly sse: boolean
  readonly cut?: boolean
  readonly found: Found[]
}
type Run = { readonly bytes: Uint8Array; readonly from: number; readonly to: number }

/** What a byte may be: a digit of base64 or of hex, or more than itself. */
const DIGIT = 1
const HEX_DIGIT = 2
const MORE = 4
const KINDS = Uint8Array.from(
  { length: 256 },
  (_, byte) =>
    (SIXBITS[byte] === 255 ? 0 : DIGIT) |
    (FOURBITS[byte] === 255 ? 0 : HEX_DIGIT) |
    (IS_SPECIAL[byte] === 1 || byte === LF || byte === CR ? MORE : 0),
)

/** Finds secrets in whatever they are written as: see {@link UnitReader}; also within base64 and hex at any alignment. */
export class Finder {
  private readonly automaton: Automaton
  private readonly notes: readonly string[]
  /** Where the last bytes stood, one per depth: what is decoded is scanned in the middle of a scan. */
  private readonly rings: readonly Int32Array[]
  private readonly rooms = Array.from({ length: DEEPEST + 1 }, () => new Room())
  private readonly text = new Room()
  private readonly reader = new UnitReader()

  /** `notes[i]` is what is written over pattern i where its length must stay. */
  constructor(patterns: readonly Uint8Array[], notes: readonly string[]) {
    this.automaton = new Automaton(patterns)
    this.notes = notes
    const size = 2 ** Math.ceil(Math.log2(this.automaton.longest + 2))
    this.rings = Array.from({ length: DEEPEST + 1 }, () => new Int32Array(size))
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

  private scan(bytes: Uint8Array, length: number, { depth, sse, cut, found }: Scan): void {
    const { automaton, reader } = this
    const ring = this.rings[depth]
    if (!ring) return
    const { root } = automaton
    const ringMask = ring.length - 1
    const decodes = depth < DEEPEST
    const leastBase64 = decodes ? Math.ceil((automaton.shortest * 8) / 6) : Infinity
    const leastHex = decodes ? automaton.shortest * 2 : Infinity
    let state = 0
    let count = 0
    // Where a run of digits began at the earliest.
    let run = 0
    let hex = 0
    let last: Found | undefined
    let at = 0
    while (at < length) {
      let byte = bytes[at] ?? 0
      let next = at + 1
      let kind = KINDS[byte] ?? 0
      if ((kind & MORE) !== 0) {
        if (sse && (byte === LF || byte === CR)) {
          const after = afterDataBreak(bytes, at, length)
          if (after > at) {
            at = after
            continue
          }
        }
        reader.read(bytes, at, length)
        next = reader.next
        if (reader.code < 0) {
          at = next
          continue
        }
        if (reader.isPoint && reader.code >= 0x80) {
          for (const unit of utf8Of(reader.code)) {
            ring[count++ & ringMask] = at
            state = automaton.step(state, unit)
          }
          byte = -1
          kind = 0
        } else {
          byte = reader.code
          kind = reader.isBreak || byte === LF || byte === CR ? DIGIT | HEX_DIGIT : (KINDS[byte] ?? 0)
        }
      }
      if ((kind & HEX_DIGIT) === 0) {
        if (at - hex >= leastHex) this.decoded(HEX, { bytes, from: hex, to: at, depth, sse, found })
        hex = next
        if ((kind & DIGIT) === 0) {
          if (at - run >= leastBase64) this.decoded(BASE64, { bytes, from: run, to: at, depth, sse, found })
          run = next
        }
      }
      if (byte >= 0) {
        ring[count++ & ringMask] = at
        const folded = FOLDED[byte] ?? 0
        state = state === 0 ? (root[folded] ?? 0) : automaton.step(state, folded)
      }
      if (state !== 0) {
        const pattern = automaton.found(state)
        if (pattern >= 0) {
          const from = ring[(count - automaton.lengthOf(pattern)) & ringMask] ?? 0
          // One that overlaps itself over and over is one long one.
          if (last?.pattern === pattern && from < last.to) last.to = next
          else found.push((last = { from, to: next, pattern }))
        }
      }
      at = next
    }
    if (length - run >= leastBase64) this.decoded(BASE64, { bytes, from: run, to: length, depth, sse, found })
    if (length - hex >= leastHex) this.decoded(HEX, { bytes, from: hex, to: length, depth, sse, found })
    if (cut && automaton.depthOf(state) >= TELLING)
      found.push({
        from: ring[(count - automaton.depthOf(state)) & ringMask] ?? 0,
        to: length,
        pattern: automaton.ownerOf(state),
      })
  }

  /** Looks into what a run of digits stands for, at each alignment that it may have. */
  private decoded(coding: Coding, { bytes, from, to, depth, sse, found }: Scan & Run): void {
    const { digits, starts, ends } = digitsIn(coding, bytes, from, to, sse)
    const room = this.rooms[depth]
    if (!room) return
    for (let skip = 0; skip < coding.digits; skip++) {
      const within = room.of(digits.length)
      const length = coding.decode(digits, skip, within)
      if (length < this.automaton.shortest) return
      const inner: Found[] = []
      this.scan(within, length, { depth: depth + 1, sse: false, found: inner })
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
