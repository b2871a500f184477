import { isObject } from '@/lib/protocol/json'
import { pointer } from '@/lib/protocol/pointer'
import { CONTENT_METHODS, contentBlocks } from '@/lib/spec/parts/content-blocks'
import { listedItems } from '@/lib/spec/parts/listed-items'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import type { Sighting } from '@/lib/spec/sightings'

/** A date, with or without a time (ISO 8601, extended format). */
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/

const isTimestamp = (value: unknown): boolean =>
  typeof value === 'string' &&
  TIMESTAMP.test(value) &&
  // Months and days that no calendar has; the time of day is left to the pattern.
  !Number.isNaN(Date.parse(value.slice(0, 10)))

const annotated = (sighting: Sighting<'result' | 'ask'>) => [
  ...contentBlocks(sighting).map(({ block, path }) => ({ item: block, path })),
  ...(sighting.kind === 'result' ? listedItems(sighting) : []),
]

export const contentAnnotationsLastModified = defineRule({
  id: 'content-annotations-last-modified',
  why: 'Clients sort by it and show it as a date, which they can read in this format only.',
  fix: 'Write the moment as ISO 8601 has it, best in UTC with a Z.',
  example: {
    right: '"annotations": {"lastModified": "2026-07-28T10:41:00Z"}',
    wrong: '"annotations": {"lastModified": "28/07/2026"}',
  },
  on: ['result', 'ask'],
  methods: [...CONTENT_METHODS, 'resources/list', 'resources/templates/list'],
  check: (sighting) => {
    const dated = annotated(sighting).flatMap(({ item, path }) => {
      const { annotations } = item
      if (!isObject(annotations) || annotations['lastModified'] === undefined) return []
      return [{ value: annotations['lastModified'], path: path + pointer('annotations', 'lastModified') }]
    })
    if (dated.length === 0) return undefined
    return dated.flatMap(({ value, path }) =>
      isTimestamp(value) ? [] : [{ message: `lastModified is ${named(value)}.`, path, actual: value }],
    )
  },
})
