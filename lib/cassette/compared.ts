import { canonicalJson } from '@/lib/protocol/canonical'
import { isObject, type Json, type JsonObject } from '@/lib/protocol/json'
import { pointerTo } from '@/lib/protocol/pointer'

/** Members of `params` that name one asking, or how it is carried out, and not what is asked. */
const OF_ONE_ASKING = new Set(['elicitationId', 'task'])

/** Below these a member called `_meta` is the server's own data, not the protocol's. */
const DATA = new Set(['requestedSchema', 'inputSchema', 'outputSchema', 'input', 'structuredContent', 'metadata'])

const NOTHING: ReadonlySet<string> = new Set()

type Walk = { readonly ignore: ReadonlySet<string>; readonly meta: boolean }

const without = (value: unknown, at: string, walk: Walk): Json => {
  if (Array.isArray(value))
    return value.map((entry: unknown, index) => {
      const pointer = pointerTo(at, index)
      // Its place stays, so that what follows is compared with what followed.
      return walk.ignore.has(pointer) ? null : without(entry, pointer, walk)
    })
  if (!isObject(value)) return (value ?? null) as Json
  const members: [string, Json][] = []
  for (const [key, member] of Object.entries(value)) {
    const pointer = pointerTo(at, key)
    if (walk.ignore.has(pointer) || (walk.meta && key === '_meta')) continue
    if (at === '' && OF_ONE_ASKING.has(key)) continue
    members.push([key, without(member, pointer, DATA.has(key) ? { ...walk, meta: false } : walk)])
  }
  return Object.fromEntries(members)
}

/**
 * What counts of an ask when it is matched: its params, in the order of their members, without
 * - `_meta` (progress tokens, task ids, trace ids; kept inside schemas, tool input and metadata, where it is data),
 * - `elicitationId` and `task`, which are of this one asking,
 * - what `ignore` points at.
 *
 * No params are the same as empty ones, and an elicitation without `mode` is of mode `form` (2025-11-25, elicitation).
 */
export const compared = (method: string, params: unknown, ignore: ReadonlySet<string> = NOTHING): JsonObject => {
  const { mode, ...rest } = without(isObject(params) ? params : {}, '', { ignore, meta: true }) as JsonObject
  const isForm = method === 'elicitation/create' && mode === 'form'
  return mode === undefined || isForm ? rest : { mode, ...rest }
}

/** Text that is equal for asks that match; whoever asks, in whatever order of members. */
export const questionText = (method: string, params: unknown, ignore?: ReadonlySet<string>): string =>
  `${method} ${canonicalJson(compared(method, params, ignore))}`
