import type { JsonObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { messageShape } from '@/lib/protocol/shapes/for-message'
import { CLIENT_MESSAGES } from '@/lib/protocol/shapes/messages'
import { placeholder } from '@/lib/spec/nearest/placeholder'

/** A message that a client of the revision may send, with the least it must hold. */
export type Template = {
  readonly kind: 'request' | 'notification' | 'result'
  /** Of a result: that of the request it answers. */
  readonly method: string
  readonly message: JsonObject
}

type Hints = {
  /** For requests; a result has the id of what it answers. */
  readonly id: string
  /** `_meta` of every request (2026-07-28). */
  readonly meta: JsonObject | undefined
}

const SOURCES = [
  ['request', CLIENT_MESSAGES.requests],
  ['notification', CLIENT_MESSAGES.notifications],
  ['result', CLIENT_MESSAGES.results],
] as const

/** Every message a client may send in the revision, in order of kind and method. */
export const templatesAt = (revision: Revision, { id, meta }: Hints): readonly Template[] =>
  SOURCES.flatMap(([kind, messages]) =>
    [...messages.keys()].sort().flatMap((method): Template[] => {
      const shape = messageShape({ kind, from: 'client', method }, revision)
      if (!shape) return []
      const known = (path: string): unknown => {
        if (path === '/id') return id
        return path === '/params/protocolVersion' ? revision : undefined
      }
      const message = placeholder(shape, '', revision, known) as JsonObject
      return [{ kind, method, message: withMeta(message, meta) }]
    }),
  )

/** What is sent as `_meta` now stands where a placeholder says no more than that something must. */
const withMeta = (message: JsonObject, meta: JsonObject | undefined): JsonObject => {
  const { params } = message
  if (!meta || typeof params !== 'object' || params === null || !Object.hasOwn(params, '_meta')) return message
  return { ...message, params: { ...(params as JsonObject), _meta: meta } }
}
