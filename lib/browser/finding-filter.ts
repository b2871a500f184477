import { asSeverity } from '@/lib/spec/at-least'
import type { Fields } from '@/lib/views/filter'
import type { FindingBook, HasRow } from './finding-book'

/**
 * `finding:any`, `finding:must`, `finding:should`, `finding:hint` (of that severity), or the start of a requirement's
 * id, so that `finding:tools` is an area.
 */
export const findingField = (book: FindingBook, has: HasRow): Fields => ({
  finding: (row, value) => {
    const groups = book.at(row, has)?.groups ?? []
    if (value === 'any') return groups.length > 0
    const severity = asSeverity(value)
    return groups.some((group) =>
      severity === undefined
        ? [group.finding, ...group.also].some(({ id }) => id.startsWith(value))
        : group.severity === severity,
    )
  },
})

/** The filter for the rows of one requirement's findings, or of one severity. */
export const findingQuery = (value: string): string => `finding:${value}`
