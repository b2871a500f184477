import { headerValue, mediaType, modernHeaders } from '@/lib/protocol/headers'
import { idKey } from '@/lib/protocol/jsonrpc'
import type { EventOf } from '@/lib/recording/events'
import type { Peer, ClientMessage } from '@/lib/spec/sightings'
import { bodyFaults } from './message-faults'

/** What a client says once, when it connects. */
const ONCE = new Set(['initialize', 'notifications/initialized'])

const headersAreWrong = ({ headers }: EventOf<'http-request-sent'>, peer: Peer, carried: readonly ClientMessage[]) => {
  const expected: (readonly [string, string])[] =
    peer.mcpSessionId === undefined ? [] : [['Mcp-Session-Id', peer.mcpSessionId]]
  const [message] = carried
  if (peer.era === 'modern' && message?.method !== undefined)
    expected.push(...modernHeaders(peer.revision, message.method, message.params))
  const accept = headerValue(headers, 'accept') ?? ''
  const types = carried.length === 0 ? ['text/event-stream'] : ['text/event-stream', 'application/json']
  const version = headerValue(headers, 'mcp-protocol-version')
  return (
    expected.some(([name, value]) => headerValue(headers, name) !== value) ||
    (version !== undefined && version !== peer.revision) ||
    (carried.length > 0 && mediaType(headers) !== 'application/json') ||
    !types.every((type) => accept.includes(type)) ||
    // A resumption that nothing broke off for, and a page that is none.
    ['origin', 'last-event-id'].some((name) => headerValue(headers, name) !== undefined)
  )
}

/**
 * Whether a request that was made by hand is none that a client of the revision would send: nothing that comes of it
 * can be held against the server then. `used`: ids (`idKey`) of earlier requests on the connection.
 */
export const isOffSpec = (
  event: EventOf<'http-request-sent'>,
  carried: readonly ClientMessage[],
  peer: Peer,
  used: ReadonlySet<string>,
): boolean => {
  const { method, body, bodyEncoding } = event
  if (bodyEncoding || (method === 'POST') !== (body !== undefined)) return true
  if (body === undefined) return method !== 'GET' || headersAreWrong(event, peer, [])
  const isOdd = carried.some(
    ({ kind, id, method: name = '' }) =>
      // Whether an answer of the person's is wanted is hard to tell: it may be the second one.
      kind === 'response' || ONCE.has(name) || (kind === 'request' && id !== undefined && used.has(idKey(id))),
  )
  return isOdd || bodyFaults(body, peer.revision).length > 0 || headersAreWrong(event, peer, carried)
}
