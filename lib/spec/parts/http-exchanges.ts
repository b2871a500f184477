import { headerValue } from '@/lib/protocol/headers'
import type { ClientMessage, Http, Peer, Sighting } from '@/lib/spec/sightings'

const NONE: readonly ClientMessage[] = []

const isRequest = ({ kind }: ClientMessage): boolean => kind === 'request'

/** The requests of ours that a POST to the MCP endpoint carried. */
export const carriedRequests = ({ mcp, verb, carried }: Http): readonly ClientMessage[] =>
  !mcp || verb !== 'POST' ? NONE : carried.every(isRequest) ? carried : carried.filter(isRequest)

/** The same, of streamable HTTP only: HTTP+SSE answers elsewhere. */
export const streamableRequests = ({ http, peer }: { readonly http: Http; readonly peer: Peer }) =>
  peer.transport === 'http+sse' ? NONE : carriedRequests(http)

/** It goes on with a stream that broke off: what comes may be a replay (2025-03-26 and later, resumability). */
export const isResumption = ({ requestHeaders }: Http): boolean =>
  headerValue(requestHeaders, 'last-event-id') !== undefined

/** The GET stream of streamable HTTP that belongs to no request. */
export const isStandalone = ({ http, peer }: Pick<Sighting<'message'>, 'http' | 'peer'>): boolean =>
  http.mcp && http.verb === 'GET' && peer.transport === 'streamable-http' && !isResumption(http)

export const isSuccess = ({ status }: Http): boolean => status !== undefined && status >= 200 && status < 300

export const isEventStream = ({ type }: Http): boolean => type === 'text/event-stream'

/** Streams that are followed back; a longer chain of resumptions is not judged. */
const LONGEST = 100

/** The exchange whose stream this one goes on with, however often that broke off; itself where it does not. */
export const originOf = (http: Http): Http => {
  let origin = http
  for (let step = 0; step < LONGEST && origin.resumes && origin.resumes !== origin; step++) origin = origin.resumes
  return origin
}

/** A request of ours in a sentence. */
export const nameOf = ({ method, id }: ClientMessage): string => `${method ?? 'a request'} (id ${JSON.stringify(id)})`
