import { createHash, timingSafeEqual } from 'node:crypto'
import { TOKEN_HEADER } from '@/lib/wire/orders'
import { isOwn } from './addresses'
import { isAllowedHost, isLocalHost } from './hosts'
import { REFUSALS, refuse } from './refusals'
import { readRunning } from './running'
import type { Running } from './running'

/** Set by the server from the socket, over whatever the client wrote: who is at the other end. */
export const PEER_HEADER = 'x-parley-peer'

/**
 * Lets only this app's own page in: Host allow-list, same origin, token, and JSON where there is a body. Returns the
 * refusal, or undefined when the request may pass.
 */
export const guard = (request: Request, running: Running = readRunning(process.env)): Response | undefined => {
  const { headers } = request
  const refused = guardOpen(request, running)
  if (refused !== undefined) return refused
  const token = headers.get(TOKEN_HEADER)
  if (token === null || token === '') return refuse(REFUSALS.noToken)
  if (running.token === undefined || !isEqual(token, running.token)) return refuse(REFUSALS.wrongToken)
  const type = headers.get('content-type') ?? ''
  if (request.method === 'POST' && !/^application\/json\s*(;|$)/i.test(type)) return refuse(REFUSALS.notJson)
  return undefined
}

/**
 * For what a colleague without the app's token may do, such as reading a share whose id they know: Host allow-list and
 * same origin only.
 */
export const guardOpen = (request: Request, running: Running = readRunning(process.env)): Response | undefined => {
  if (!isAllowedHost(request.headers.get('host'), running.host)) return refuse(REFUSALS.host)
  return isSameOrigin(request.headers) ? undefined : refuse(REFUSALS.origin)
}

/**
 * For the demo servers, which any MCP client on this machine may reach without a token: Host allow-list against web
 * pages that rebind DNS, and only from this machine, even where Parley listens on every interface.
 */
export const guardDemo = (request: Request, running: Running = readRunning(process.env)): Response | undefined => {
  if (!isAllowedHost(request.headers.get('host'), running.host)) return refuse(REFUSALS.host)
  if (!isLocalHost(running.host) && !isOwn(request.headers.get(PEER_HEADER) ?? '')) return refuse(REFUSALS.notLocal)
  return undefined
}

/** Fetch Metadata (W3C) and Origin (RFC 6454 §7): a browser sends at least one, other clients need the token anyway. */
const isSameOrigin = (headers: Headers): boolean => {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  const origin = headers.get('origin')
  return origin === null || (URL.canParse(origin) && new URL(origin).host === headers.get('host')?.toLowerCase())
}

/** Digests are equally long, so that the comparison tells nothing, not even the length. */
const isEqual = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
