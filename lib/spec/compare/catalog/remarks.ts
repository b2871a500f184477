import type { Breaking, Remark } from '@/lib/spec/compare/session-comparison'

const weightOf = (breaking: Breaking): number => (breaking === true ? 0 : breaking === 'unknown' ? 1 : 2)

/** The gravest first, else in their order. */
export const byWeight = (remarks: readonly Remark[]): readonly Remark[] =>
  [...remarks].sort((one, other) => weightOf(one.breaking) - weightOf(other.breaking))

/** An entry of a list as the server sent it. */
export type Entry = Readonly<Record<string, unknown>>

/** Says of an entry that both sides have what changed for those who use it. */
export type EntryComparer = (before: Entry, after: Entry) => readonly Remark[]

const LABELS: readonly (readonly [string, string])[] = [
  ['title', 'Its title'],
  ['description', 'Its description'],
  ['icons', 'Its icons'],
]

/** What people and models read: it may change what they choose, and breaks no call. */
export const labelRemarks = (before: Entry, after: Entry, more: typeof LABELS = []): readonly Remark[] =>
  [...LABELS, ...more]
    .filter(([member]) => JSON.stringify(before[member]) !== JSON.stringify(after[member]))
    .map(([member, words]) => ({
      path: `/${member}`,
      breaking: false,
      why: `${words} changed: no caller is affected.`,
    }))
