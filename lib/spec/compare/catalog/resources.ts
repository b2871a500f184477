import type { Remark } from '@/lib/spec/compare/session-comparison'
import { labelRemarks, type Entry, type EntryComparer } from './remarks'

const told = (value: unknown): string => (typeof value === 'string' ? value : 'not given')

/** Whoever chose a way to read it by its type is let down. */
export const mimeTypeRemarks = (before: Entry, after: Entry): readonly Remark[] => {
  const [had, has] = [before['mimeType'], after['mimeType']]
  if (had === has) return []
  const what = `Its MIME type was ${told(had)} and is now ${told(has)}`
  // A type that was not given was nothing to rely on.
  return had === undefined
    ? [{ path: '/mimeType', breaking: false, why: `${what}: nothing was promised before.` }]
    : [{ path: '/mimeType', breaking: true, why: `${what}: callers may not be able to read it.` }]
}

/** Resources: the URI is what callers know them by, and the MIME type how they read them. */
export const compareResources: EntryComparer = (before, after) => [
  ...mimeTypeRemarks(before, after),
  ...labelRemarks(before, after, [['name', 'Its name']]),
]
