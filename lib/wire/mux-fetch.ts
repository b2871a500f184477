import { Arrival } from './arrival'
import { abortError, WireError } from './errors'
import { Downlink } from './downlink'
import type { DownlinkOptions } from './downlink'
import type { WireFetch, WireRequest, WireResponse } from './types'

export type MuxFetch = WireFetch & {
  /** Ends the downlink; what was open fails. */
  readonly close: () => void
}

/**
 * The way out over one connection: a browser opens six per origin under HTTP/1.1, and a seventh stream would stall the
 * page. Every response comes down one stream; a POST starts or aborts an exchange. The downlink opens with the first
 * request and again with the next one after it was lost.
 *
 * Rejects with a `WireError` (`WAY_OUT_LOST` when the downlink breaks), with a `ProblemError` when Parley refuses, and
 * as `fetch` does when aborted.
 */
export const createMuxFetch = (options: DownlinkOptions): MuxFetch => {
  let link: Downlink | undefined
  const current = (): Downlink => {
    if (link === undefined || link.isOver) link = new Downlink(options)
    return link
  }
  const fetch = async (request: WireRequest): Promise<WireResponse> => {
    if (request.signal?.aborted) throw abortError()
    try {
      return await run(current(), request, options.newId())
    } catch (error) {
      // The server knew nothing of this tab (it was restarted), so nothing was sent: once more, on a new downlink.
      if (error instanceof WireError && error.code === 'WAY_OUT_UNKNOWN_TAB')
        return run(current(), request, options.newId())
      throw error
    }
  }
  return Object.assign(fetch, {
    close: () => {
      link?.end(abortError())
    },
  })
}

const run = async (link: Downlink, request: WireRequest, id: string): Promise<WireResponse> => {
  const { signal } = request
  const arrival = new Arrival(() => {
    link.abort(id)
  })
  const onAbort = (): void => {
    arrival.fail(abortError())
    link.abort(id)
  }
  signal?.addEventListener('abort', onAbort, { once: true })
  link.start(id, request, arrival, () => signal?.removeEventListener('abort', onAbort))
  return arrival.response
}
