import { REVISIONS, type Revision } from '@/lib/protocol/revisions'
import { areaOf, areas } from '@/lib/spec/areas'
import type { CatalogueEntry, Level, UnobservableEntry } from '@/lib/spec/catalogue/entry'
import { REQUIREMENTS } from '@/lib/spec/catalogue/requirements'
import type { RequirementId } from '@/lib/spec/catalogue/requirements'
import { UNOBSERVABLE } from '@/lib/spec/catalogue/unobservable'

/** How a requirement is seen; `never`: no client can. */
export type Seen = CatalogueEntry['observe'] | 'never'

/** One line of the index. */
export type IndexEntry = {
  readonly id: string
  readonly level: Level
  readonly statement: string
  readonly area: string
  readonly seen: Seen
  readonly revisions: readonly Revision[]
}

type Known = CatalogueEntry | UnobservableEntry

const entryOf = (id: string, known: Known): IndexEntry => ({
  id,
  level: known.level,
  statement: known.statement,
  // Areas of their own that only the unseen have, such as stdio, keep their name.
  area: areaOf(id as RequirementId).title,
  seen: 'observe' in known ? known.observe : 'never',
  revisions: REVISIONS.filter((revision) => known.spec[revision] !== undefined),
})

/** Every requirement, seen or not, by area; what belongs to none of the areas of a report comes last. */
export const indexEntries = (): readonly IndexEntry[] => {
  const titles = areas.map(({ title }) => title)
  const place = ({ area }: IndexEntry): number => (titles.includes(area) ? titles.indexOf(area) : titles.length)
  const all: readonly (readonly [string, Known])[] = [...Object.entries(REQUIREMENTS), ...Object.entries(UNOBSERVABLE)]
  return all.map(([id, known]) => entryOf(id, known)).sort((a, b) => place(a) - place(b))
}
