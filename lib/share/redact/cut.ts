import { jsonDepth, MAX_DEPTH } from '@/lib/protocol/json'
import { readSseBlock } from '@/lib/protocol/sse'
import type { Secret } from './book'
import type { Place } from './places'

/** What stands where a secret stood. Indexes are those of the text. */
export type Cut = {
  readonly from: number
  readonly to: number
  /** The first is the one that is named there. */
  readonly secrets: readonly Secret[]
  readonly text: string
  /** A number of JSON, which needs quotes now. */
  readonly bare?: { readonly level: number }
  /** Found by what it is rather than where: it may have been no string of JSON. */
  readonly found?: true
}

/** A number without its quotes, or with structure in it: replaced, it may leave JSON that is none. */
const RISKY = /^[\d.eE+\s-]+$|["{}[\]]|^\\?[nrt\s]/

const inUserInfo = (text: string, { from, to }: Cut): boolean =>
  text.charAt(to) === '@' && /:\\?\/\\?\/[^\s/@"]{0,300}$/.test(text.slice(Math.max(0, from - 310), from))

const written = (text: string, cut: Cut): string => {
  // Brackets and colons in a URL's user would be written otherwise by whoever reads it (RFC 3986 §3.2.1).
  if (inUserInfo(text, cut)) return cut.text.replace(/^\[(.*)\]$/, '$1').replaceAll(':', '-')
  if (!cut.bare) return cut.text
  const quote = `${'\\'.repeat(2 ** cut.bare.level - 1)}"`
  return `${quote}${cut.text}${quote}`
}

/** Cuts that do not overlap, in order: each hides all that touches it; the longest is named. */
const merged = (cuts: readonly Cut[]): readonly Cut[] => {
  const result: Cut[] = []
  for (const cut of [...cuts].sort((one, other) => one.from - other.from || other.to - one.to)) {
    const last = result.at(-1)
    if (!last || cut.from >= last.to) result.push(cut)
    else if (cut.to > last.to || (cut.bare && !last.bare)) {
      const telling = cut.to - cut.from > last.to - last.from ? cut : last
      const bare = cut.bare ?? last.bare
      const note = telling.secrets[0]?.note ?? telling.text
      result[result.length - 1] = {
        ...telling,
        ...{ from: last.from, to: Math.max(last.to, cut.to), text: note },
        ...(bare && { bare }),
      }
    }
  }
  return result
}

const spliced = (text: string, cuts: readonly Cut[]): string => {
  const parts: string[] = []
  let at = 0
  for (const cut of cuts) {
    parts.push(text.slice(at, cut.from), written(text, cut))
    at = cut.to
  }
  parts.push(text.slice(at))
  return parts.join('')
}

const parsed = (text: string): { readonly value: unknown } | undefined => {
  if (jsonDepth(text) > MAX_DEPTH) return undefined
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

/** Every string and number of a value with what is found in it cut out. */
const mapped = (value: unknown, safe: (text: string) => string): unknown => {
  if (typeof value === 'string') return safe(value)
  if (typeof value === 'number') {
    const text = String(value)
    const next = safe(text)
    return next === text ? value : next
  }
  if (Array.isArray(value)) return value.map((entry) => mapped(entry, safe))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [safe(key), mapped(member, safe)]))
}

/** JSON that would be none any more is written anew, its strings and numbers gone through one by one. */
const mended = (before: string, after: string, safe: (text: string) => string): string => {
  const was = parsed(before)
  return was && !parsed(after) ? JSON.stringify(mapped(was.value, safe)) : after
}

const mendedBlock = (before: string, after: string, safe: (text: string) => string): string => {
  const { data } = readSseBlock(before)
  const next = readSseBlock(after).data ?? ''
  const was = data === undefined ? undefined : parsed(data)
  if (!was || parsed(next)) return after
  const lines = after.split(/\r\n|\r|\n/)
  const first = lines.findIndex((each) => each.startsWith('data:'))
  const line = `data: ${JSON.stringify(mapped(was.value, safe))}`
  return lines.flatMap((each, index) => (index === first ? [line] : each.startsWith('data:') ? [] : [each])).join('\n')
}

/**
 * The text with notes where secrets were: still JSON where it was JSON, still an event stream's block where it was one;
 * a number becomes a string.
 */
export const cutOut = (
  value: string | number,
  place: Place,
  cuts: readonly Cut[],
  safe: (text: string) => string,
): string | number => {
  if (cuts.length === 0) return value
  if (typeof value === 'number') return cuts[0]?.secrets[0]?.note ?? value
  const once = merged(cuts)
  const text = spliced(value, once)
  if (place.kind !== 'wire' || !once.some(({ found, from, to }) => found && RISKY.test(value.slice(from, to))))
    return text
  return place.sse ? mendedBlock(value, text, safe) : mended(value, text, safe)
}
