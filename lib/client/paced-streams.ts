import { opensStream } from '@/lib/protocol/headers'
import { delay } from '@/lib/wire/delay'
import { abortError } from '@/lib/wire/errors'
import type { TappedFetch } from '@/lib/wire/tap'
import { Backoff } from './backoff'

/** Milliseconds after which a stream counts as one that stood. */
const STOOD = 30_000

/** The SDK opens its GET stream again as soon as a server's `retry` says: at most as often as our own. */
export const pacedStreams = (fetch: TappedFetch, online: () => Promise<void>): TappedFetch => {
  const backoff = new Backoff()
  let opened: number | undefined
  return async (request, onSent) => {
    if (!opensStream(request.method, request.headers)) return fetch(request, onSent)
    if (opened !== undefined) {
      const passed = performance.now() - opened
      if (passed > STOOD) backoff.succeeded()
      const signals = request.signal ? [request.signal] : []
      await delay(Math.max(0, backoff.next(passed) - passed), ...signals)
      await online()
      if (request.signal?.aborted) throw abortError()
    }
    opened = performance.now()
    return fetch(request, onSent)
  }
}
