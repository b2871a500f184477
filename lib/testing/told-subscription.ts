import type { Revision } from '@/lib/protocol/revisions'
import type { Transcript } from './transcript'

type Members = Readonly<Record<string, unknown>>

export const ACKNOWLEDGED = 'notifications/subscriptions/acknowledged'

/** `_meta` that tells to which subscription a notification belongs. */
export const tag = (id: unknown) => ({ _meta: { 'io.modelcontextprotocol/subscriptionId': id } })

/** A subscription with id 3 to `filter`, and what the server sends on its stream: methods and params, in order. */
export const subscribed =
  (filter: Members, told: readonly (readonly [method: string, params?: Members])[], capabilities: Members = {}) =>
  (t: Transcript, revision: Revision): Transcript => {
    t.connects(revision, { capabilities }).sends({
      id: 3,
      method: 'subscriptions/listen',
      params: { notifications: filter },
    })
    for (const [method, params] of told) t.sse({ method, ...(params && { params }) })
    return t
  }
