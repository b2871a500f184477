import { isObject } from '@/lib/protocol/json'
import type { Era } from '@/lib/protocol/revisions'
import { schemaRemarks } from '@/lib/spec/compare/schema-change/schema-remarks'
import type { Remark } from '@/lib/spec/compare/session-comparison'
import { labelRemarks, type Entry, type EntryComparer } from './remarks'

type Hint = {
  readonly name: string
  /** What holds for a tool that does not say (2025-03-26, `ToolAnnotations`). */
  readonly otherwise: boolean
  /** The promise that callers rely on. */
  readonly promise: boolean
  readonly lost: string
}

const HINTS: readonly Hint[] = [
  { name: 'readOnlyHint', otherwise: false, promise: true, lost: 'It no longer says that it only reads' },
  { name: 'destructiveHint', otherwise: true, promise: false, lost: 'It no longer says that it destroys nothing' },
  { name: 'idempotentHint', otherwise: false, promise: true, lost: 'It no longer says that it may be called twice' },
]

const hintsOf = (entry: Entry): Readonly<Record<string, unknown>> =>
  isObject(entry['annotations']) ? entry['annotations'] : {}

const annotationRemarks = (before: Entry, after: Entry): readonly Remark[] => {
  const [had, has] = [hintsOf(before), hintsOf(after)]
  const value = (hints: typeof had, { name, otherwise }: Hint): boolean => {
    const said = hints[name]
    // What only reads can destroy nothing.
    if (name === 'destructiveHint' && hints['readOnlyHint'] === true) return false
    return typeof said === 'boolean' ? said : otherwise
  }
  return HINTS.flatMap((hint) => {
    if (value(had, hint) === value(has, hint)) return []
    const lost = value(had, hint) === hint.promise
    const why = lost
      ? `${hint.lost}: clients that let it run without asking, or again, should not any more.`
      : `Its ${hint.name} promises more than before: no caller is affected.`
    return [{ path: `/annotations/${hint.name}`, breaking: lost, why }]
  })
}

/** Ways to call a tool by its `execution.taskSupport`; who says nothing forbids tasks (2025-11-25, tasks). */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  forbidden: ['plainly'],
  optional: ['plainly', 'as a task'],
  required: ['as a task'],
}

const waysOf = ({ execution }: Entry): readonly string[] => {
  const support = isObject(execution) ? execution['taskSupport'] : undefined
  return (typeof support === 'string' ? WAYS[support] : undefined) ?? WAYS['forbidden'] ?? []
}

const executionRemarks = (before: Entry, after: Entry): readonly Remark[] => {
  const lost = waysOf(before).filter((way) => !waysOf(after).includes(way))
  const gained = waysOf(after).filter((way) => !waysOf(before).includes(way))
  const path = '/execution/taskSupport'
  return [
    ...lost.map((way) => ({
      path,
      breaking: true,
      why: `It can no longer be called ${way}: callers that do are refused.`,
    })),
    ...gained.map((way) => ({
      path,
      breaking: false,
      why: `It can now be called ${way}, too: what was right still is.`,
    })),
  ]
}

/**
 * Tools. Arguments break where less is accepted, results where less is promised; hints where a promise is taken back.
 * Tasks are compared between two sessions of the legacy era only: the modern one has an extension in their place.
 */
export const compareTools =
  (eras: readonly (Era | undefined)[]): EntryComparer =>
  (before, after) => [
    ...schemaRemarks(before['inputSchema'], after['inputSchema'], { direction: 'in', path: '/inputSchema' }),
    ...schemaRemarks(before['outputSchema'], after['outputSchema'], { direction: 'out', path: '/outputSchema' }),
    ...annotationRemarks(before, after),
    ...(eras.includes('modern') ? [] : executionRemarks(before, after)),
    ...labelRemarks(before, after),
  ]
