import { canonicalJson } from '@/lib/protocol/canonical'
import { isObject } from '@/lib/protocol/json'
import { pointerTo } from '@/lib/protocol/pointer'
import type { Remark } from '@/lib/spec/compare/session-comparison'
import { bounds } from './bounds'
import { choices } from './choices'
import { judged, type Direction, type Effect } from './effect'
import { kinds } from './kinds'
import type { Look, Looker } from './look'
import { entries, members, others } from './members'
import { plain } from './plain'
import { texts } from './texts'
import { opaque, unions } from './unions'

const LOOKERS: readonly Looker[] = [members, others, kinds, choices, bounds, texts, entries, unions, opaque]

/** Pairs of schemas looked at before giving up: one may refer to itself in ever new places. */
const MOST_PLACES = 2_000
const MOST_DEPTH = 48

type Place = { readonly path: string; readonly name: string; readonly depth: number }

class SchemaWalk {
  readonly remarks: Remark[] = []
  private places = 0
  private readonly seen = new WeakMap<object, WeakSet<object>>()
  private readonly roots: readonly [unknown, unknown]
  private readonly direction: Direction
  private readonly whole: string

  constructor(roots: readonly [unknown, unknown], direction: Direction) {
    this.roots = roots
    this.direction = direction
    this.whole = direction === 'in' ? 'The input' : 'The output'
  }

  compare(before: unknown, after: unknown, place: Place): void {
    if (before === after || this.isKnown(before, after)) return
    if (++this.places > MOST_PLACES || place.depth > MOST_DEPTH) {
      if (this.places === MOST_PLACES + 1 || place.depth === MOST_DEPTH + 1)
        this.note(place.path, 'unknown', 'The schemas are too large, or too deep, to be compared to their end')
      return
    }
    const [one, other] = [plain(before, this.roots[0]), plain(after, this.roots[1])]
    const look = this.lookAt(place)
    for (const looker of LOOKERS) looker(one, other, look)
  }

  /** A schema may refer to itself: each pair is looked at once. */
  private isKnown(before: unknown, after: unknown): boolean {
    if (!isObject(before) || !isObject(after)) return false
    const known = this.seen.get(before) ?? new WeakSet()
    this.seen.set(before, known)
    if (known.has(after)) return true
    known.add(after)
    return false
  }

  private lookAt({ path, name, depth }: Place): Look {
    const nameOf = (member: string): string => `“${joined(name, member)}”`
    return {
      name: name === '' ? this.whole : `“${name}”`,
      nameOf,
      note: (keyword, effect, what) => {
        this.note(pointerTo(path, keyword), effect, what)
      },
      noteAt: (segments, effect, what) => {
        this.note(segments.reduce(pointerTo, path), effect, what)
      },
      inside: (segments, member, before, after) => {
        this.compare(before, after, {
          path: segments.reduce(pointerTo, path),
          name: joined(name, member),
          depth: depth + 1,
        })
      },
    }
  }

  private note(path: string, effect: Effect, what: string): void {
    const { breaking, so } = judged(this.direction, effect)
    this.remarks.push({ path, breaking, why: `${what}: ${so}.` })
  }
}

const joined = (name: string, member: string): string =>
  name === '' || member === '' || member.startsWith('[') ? `${name}${member}` : `${name}.${member}`

/**
 * What changed from one JSON Schema to another (2020-12, with draft-07 spellings), for those who write what goes `in`
 * or read what comes `out`. Conservative: what cannot be decided (regular expressions, `not`, conditions, references
 * that lead elsewhere) is `unknown` and never called safe. An absent schema allows anything. Titles, descriptions,
 * examples and unknown keywords change nothing. `path` is where the schema stands in what is compared.
 */
export const schemaRemarks = (
  before: unknown,
  after: unknown,
  { direction, path }: { readonly direction: Direction; readonly path: string },
): readonly Remark[] => {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return []
  const walk = new SchemaWalk([before, after], direction)
  walk.compare(before, after, { path, name: '', depth: 0 })
  return walk.remarks
}
