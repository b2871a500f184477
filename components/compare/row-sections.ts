import type { Compared, ComparedRow, Mark } from '@/lib/browser/compared'

export type SectionId = ComparedRow['section']

export type RowSection = {
  readonly id: SectionId
  readonly title: string
  /** Those to draw. */
  readonly rows: readonly ComparedRow[]
  readonly counts: Readonly<Record<Mark, number>>
}

export type CompareFilter = { readonly marks: ReadonlySet<Mark>; readonly breaking: boolean }

export const EVERYTHING: CompareFilter = { marks: new Set(), breaking: false }

const TITLES: Record<SectionId, string> = {
  handshake: 'Handshake',
  tools: 'Tools',
  resources: 'Resources',
  resourceTemplates: 'Resource templates',
  prompts: 'Prompts',
  calls: 'Calls',
}

const SECTIONS = Object.keys(TITLES) as readonly SectionId[]

export const titleOf = (id: SectionId): string => TITLES[id]

export const countMarks = (rows: readonly ComparedRow[]): Readonly<Record<Mark, number>> => {
  const counts = { added: 0, removed: 0, changed: 0, same: 0, aside: 0 }
  for (const { mark } of rows) counts[mark]++
  return counts
}

/** Without a filter: every call, and of lists what differs. What is the same there is only counted. */
const passes = ({ mark, section, breaking }: ComparedRow, filter: CompareFilter): boolean => {
  if (filter.breaking && breaking !== true) return false
  if (filter.marks.size > 0) return filter.marks.has(mark)
  return filter.breaking || mark !== 'same' || section === 'calls'
}

/** What is drawn, by section; those that neither side has are left out. */
export const rowSections = ({ rows }: Pick<Compared, 'rows'>, filter: CompareFilter): readonly RowSection[] =>
  SECTIONS.flatMap((id) => {
    const all = rows.filter(({ section }) => section === id)
    if (all.length === 0) return []
    return [{ id, title: TITLES[id], rows: all.filter((row) => passes(row, filter)), counts: countMarks(all) }]
  })

export const isDifference = ({ mark }: ComparedRow): boolean => mark !== 'same' && mark !== 'aside'

export const WORDS: Record<Mark, string> = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  same: 'same',
  aside: 'set aside',
}

/** `3 changed · 12 same`, in words that end a heading. */
export const countText = (counts: RowSection['counts']): string =>
  (['added', 'removed', 'changed', 'same', 'aside'] as const)
    .filter((mark) => counts[mark] > 0)
    .map((mark) => `${counts[mark].toLocaleString('en')} ${WORDS[mark]}`)
    .join(' · ')

/** The next row that differs, from a row on in either direction, round the end; undefined where none does. */
export const nextDifference = (
  rows: readonly ComparedRow[],
  from: string | undefined,
  by: 1 | -1,
): ComparedRow | undefined => {
  const at = rows.findIndex(({ id }) => id === from)
  const start = at < 0 ? (by > 0 ? -1 : rows.length) : at
  for (let step = 1; step <= rows.length; step++) {
    const row = rows[(start + by * step + rows.length * 2) % rows.length]
    if (row && isDifference(row)) return row
  }
  return undefined
}
