import { Arrival } from './arrival'
import { abortError } from './errors'
import { FrameDecoder } from './frames'
import { plainRequest, TOKEN_HEADER } from './orders'
import { lost, refusal } from './refusal'
import type { WireFetch } from './types'

export type ExchangeFetchOptions = {
  /** Absolute in Node, `/api/exchange` in a page. */
  readonly endpoint: string
  readonly fetch: typeof fetch
  /** Throws a `ProblemError` when there is none. */
  readonly token: () => string
}

/**
 * The way out where connections are no scarcity (HTTP/2): one POST per request, its response carries the frames.
 * Rejects with a `WireError`, with a `ProblemError` when Parley refuses, and as `fetch` does when aborted.
 */
export const createExchangeFetch =
  ({ endpoint, fetch, token }: ExchangeFetchOptions): WireFetch =>
  async (request) => {
    if (request.signal?.aborted) throw abortError()
    const abort = new AbortController()
    const arrival = new Arrival(() => {
      abort.abort()
    })
    const onAbort = (): void => {
      arrival.fail(abortError())
      abort.abort()
    }
    request.signal?.addEventListener('abort', onAbort, { once: true })
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', [TOKEN_HEADER]: token() },
      body: JSON.stringify(plainRequest(request)),
      signal: abort.signal,
    }
    void receive(() => fetch(endpoint, init), arrival).finally(() => {
      request.signal?.removeEventListener('abort', onAbort)
    })
    return arrival.response
  }

const receive = async (send: () => Promise<Response>, arrival: Arrival): Promise<void> => {
  try {
    const response = await send()
    if (!response.ok || response.body === null) {
      arrival.fail(await refusal(response))
      return
    }
    const decoder = new FrameDecoder()
    const reader = response.body.getReader()
    for (let over = false; !over;) {
      const { done, value } = await reader.read()
      if (done) throw new Error('The response ended without its last frame.')
      for (const frame of decoder.push(value)) if ('id' in frame) over = arrival.accept(frame)
    }
  } catch (error) {
    arrival.fail(lost(error))
  }
}
