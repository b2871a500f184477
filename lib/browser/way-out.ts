import { createExchangeFetch } from '@/lib/wire/exchange-fetch'
import { createMuxFetch } from '@/lib/wire/mux-fetch'
import type { WireFetch } from '@/lib/wire/types'
import { readToken } from './token'

/** HTTP/2 and later multiplex by themselves (`nextHopProtocol`: Resource Timing, ALPN ids). */
const isMultiplexed = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => entry instanceof PerformanceNavigationTiming && /^h[23]/.test(entry.nextHopProtocol))

/** 128 random bits; `crypto.randomUUID` is missing where Parley is opened by a LAN address (no secure context). */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The page's way to MCP servers, through its own server; make one per page. Takes the token out of the address bar. */
export const createWayOut = (): WireFetch => {
  const shared = { fetch: window.fetch.bind(window), token: () => readToken() }
  try {
    readToken()
  } catch {
    // Said when it matters: with the first request.
  }
  if (isMultiplexed()) return createExchangeFetch({ ...shared, endpoint: '/api/exchange' })
  return createMuxFetch({ ...shared, endpoint: '/api/mux', newId })
}
