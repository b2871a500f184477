import type { Coding } from './base64-run'
import type { Match } from './finder'

/** Where in decoded bytes a secret stands, and what they were decoded from. */
type Within = {
  readonly coding: Coding
  readonly digits: Uint8Array
  readonly starts: Int32Array | undefined
  readonly ends: Int32Array | undefined
  /** Index of the first digit, where they stand side by side. */
  readonly base: number
  /** Digits before the alignment at which it was decoded. */
  readonly skip: number
  /** Indexes of decoded bytes. */
  readonly first: number
  readonly last: number
}

/** A pattern that was found; `from` and `to` are indexes of bytes. */
export type Found = { readonly from: number; to: number; readonly pattern: number; readonly within?: Within }

const STAR = 0x2a

type Group = { from: number; to: number; readonly members: Found[] }

/** Those of a place at which a group of digits was decoded the same way. */
const alike = (group: Group): boolean => {
  const one = group.members[0]?.within
  return (
    one !== undefined &&
    group.members.every(
      ({ within }) => within?.coding === one.coding && within.skip === one.skip && within.base === one.base,
    )
  )
}

/** Whole groups of digits: those that hold a masked byte. */
const widened = (found: Found): Found => {
  const { within } = found
  if (!within) return found
  const { coding, digits, starts, ends, base, skip, first, last } = within
  const from = skip + Math.floor(first / coding.bytes) * coding.digits
  const to = Math.min(digits.length, skip + Math.ceil(last / coding.bytes) * coding.digits)
  return { ...found, from: starts?.[from] ?? base + from, to: ends?.[to - 1] ?? base + to }
}

/** The digits of the group with its secrets written over. */
const masked = (group: Group, notes: readonly string[]): string | undefined => {
  const one = group.members[0]?.within
  if (!one || !alike(group)) return undefined
  const { coding, digits, skip } = one
  const places = group.members.flatMap(({ within, pattern }) => (within ? [{ ...within, pattern }] : []))
  const first = Math.floor(Math.min(...places.map((place) => place.first)) / coding.bytes)
  const last = Math.ceil(Math.max(...places.map((place) => place.last)) / coding.bytes)
  const from = skip + first * coding.digits
  const own = digits.subarray(from, Math.min(digits.length, skip + last * coding.digits))
  const bytes = new Uint8Array(own.length)
  const length = coding.decode(own, 0, bytes)
  for (const place of places) {
    const note = notes[place.pattern] ?? ''
    for (let at = place.first; at < place.last; at++)
      bytes[at - first * coding.bytes] = note.charCodeAt(at - place.first) || STAR
  }
  return coding.encode(bytes.subarray(0, length), digits).slice(0, own.length)
}

/** What was found as places that do not overlap: each hides all that touches it. */
export const mergedMasks = (found: readonly Found[], notes: readonly string[]): readonly Match[] => {
  const sorted = found.map(widened).sort((one, other) => one.from - other.from || other.to - one.to)
  const groups: Group[] = []
  for (const each of sorted) {
    const group = groups.at(-1)
    if (group && each.from < group.to) {
      group.to = Math.max(group.to, each.to)
      group.members.push(each)
    } else groups.push({ from: each.from, to: each.to, members: [each] })
  }
  return groups.map((group) => {
    const text = masked(group, notes)
    // What stands there as it is tells more than what it may decode to; of several the longest.
    const direct = group.members.filter(({ within }) => within === undefined)
    const telling = (direct.length > 0 ? direct : group.members).sort(
      (one, other) => other.to - other.from - (one.to - one.from),
    )
    const patterns = [...new Set(telling.map(({ pattern }) => pattern))]
    return { from: group.from, to: group.to, patterns, ...(text !== undefined && { masked: text }) }
  })
}
