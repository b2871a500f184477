import { objectAt, type JsonObject } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import type { Revision } from '@/lib/protocol/revisions'
import { METHODS } from './methods'
import { RpcError, type Call, type Method } from './rpc'
import { goodServer, type Break, type ReferenceServer } from './server'

type Habits = {
  /** Members of a filter that are granted; all of them when absent. */
  readonly acknowledges?: readonly string[]
  /** The id that notifications are tagged with, in place of the request's own. */
  readonly tag?: (call: Call) => string | number
  /** Ends the stream as soon as it has begun. */
  readonly brief?: true
  /** Grants everything, whatever was asked for. */
  readonly generous?: true
  /** Takes a request without a filter for one that wants nothing. */
  readonly lax?: true
}

const KINDS = ['toolsListChanged', 'promptsListChanged', 'resourcesListChanged', 'resourceSubscriptions']

const listening =
  ({ acknowledges = KINDS, tag = ({ id }) => id, brief, generous, lax }: Habits): Method =>
  (call) => {
    const filter = objectAt(call.params, 'notifications')
    if (!filter && !lax) throw new RpcError(-32602, 'notifications is required.', undefined, 400)
    const asked = generous ? Object.fromEntries(KINDS.map((member) => [member, true])) : (filter ?? {})
    const granted = Object.entries(asked).filter(([member]) => acknowledges.includes(member))
    const _meta: JsonObject = { [META.subscriptionId]: tag(call) }
    call.notify('notifications/subscriptions/acknowledged', {
      notifications: Object.fromEntries(granted) as JsonObject,
      _meta,
    })
    if (brief) return { resultType: 'complete', _meta }
    // Until the client goes.
    return new Promise(() => undefined)
  }

/** The book's server of 2026-07-28 whose lists and resources may change, and can be listened to. */
export const changingServer =
  (habits: Habits = {}) =>
  (revision: Revision): ReferenceServer =>
    goodServer(revision, {
      capabilities: {
        tools: { listChanged: true },
        prompts: { listChanged: true },
        resources: { listChanged: true, subscribe: true },
      },
      methods: { ...METHODS, 'subscriptions/listen': listening(habits) },
    })

/** The same, with subscriptions/listen answered in another way. */
export const listeningAs =
  (change: Break) =>
  (revision: Revision): ReferenceServer =>
    changingServer()(revision).breaking((seen, next) =>
      seen.message['method'] === 'subscriptions/listen' ? change(seen, next) : undefined,
    )
