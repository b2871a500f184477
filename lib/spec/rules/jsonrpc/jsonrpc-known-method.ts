import { isObject } from '@/lib/protocol/json'
import { named } from '@/lib/spec/parts/named'
import { lifeOf } from '@/lib/spec/parts/server-methods'
import { defineRule } from '@/lib/spec/rule'
import type { Peer } from '@/lib/spec/sightings'

const hasMembers = (value: unknown): boolean => isObject(value) && Object.keys(value).length > 0

/** Extensions, and experiments before there were any, bring methods of their own. */
const mayHaveMore = ({ capabilities }: Peer): boolean =>
  hasMembers(capabilities['extensions']) || hasMembers(capabilities['experimental'])

export const jsonrpcKnownMethod = defineRule({
  id: 'jsonrpc-known-method',
  why: 'A client ignores a notification it does not know, and refuses such a request: the message was for nothing.',
  fix: 'Send only methods of the negotiated revision, or declare the extension that brings them.',
  example: {
    right: '{"method": "notifications/tools/list_changed", …}',
    wrong: '{"method": "notifications/tools/changed", …}',
  },
  on: ['request', 'notification'],
  check: ({ kind, method, peer }) => {
    // That a server asks at all on 2026-07-28 is another requirement's business.
    if (kind === 'request' && peer.era === 'modern') return undefined
    const life = lifeOf(kind, method)
    if (life && life.since <= peer.revision && peer.revision <= life.until) return []
    if (!life && mayHaveMore(peer)) return undefined
    const when = life ? `${peer.revision} does not know` : 'no revision knows'
    return [
      { message: `The server sent the ${kind} ${named(method)}, which ${when}.`, path: '/method', actual: method },
    ]
  },
})
