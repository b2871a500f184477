import type { Revision } from '@/lib/protocol/revisions'
import type { Level } from '@/lib/spec/catalogue/entry'
import type { IndexEntry, Seen } from './index-entries'

/** What is looked for; undefined: whatever it is. */
export type IndexFilter = {
  readonly text: string
  readonly area: string | undefined
  readonly level: Level | undefined
  readonly revision: Revision | undefined
  readonly seen: Seen | undefined
}

export const NO_FILTER: IndexFilter = {
  text: '',
  area: undefined,
  level: undefined,
  revision: undefined,
  seen: undefined,
}

/** Entries that hold all words, and are of the kind asked for. */
export const filterEntries = (
  entries: readonly IndexEntry[],
  { text, area, level, revision, seen }: IndexFilter,
): readonly IndexEntry[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter((entry) => {
    if (area !== undefined && entry.area !== area) return false
    if (level !== undefined && entry.level !== level) return false
    if (seen !== undefined && entry.seen !== seen) return false
    if (revision !== undefined && !entry.revisions.includes(revision)) return false
    const said = `${entry.id} ${entry.statement}`.toLowerCase()
    return words.every((word) => said.includes(word))
  })
}
