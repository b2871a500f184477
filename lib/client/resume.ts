import type { HttpId } from '@/lib/recording/events'
import { delay } from '@/lib/wire/delay'
import { drain } from '@/lib/wire/drain'
import { isAbort } from '@/lib/wire/errors'
import type { TappedFetch } from '@/lib/wire/tap'
import { Backoff } from './backoff'
import type { Inbound, StreamState } from './inbound'
import type { Target } from './target'

/** Reconnections in a row that bring nothing new before a stream is given up. */
const MAX_IDLE_ATTEMPTS = 5

type Options = {
  readonly fetch: TappedFetch
  readonly inbound: Inbound
  readonly target: Target
  /** State of the stream that ended; its last event id is where to go on. */
  readonly state: StreamState
  readonly signal: AbortSignal
  /** True once the response has come, on whichever stream. */
  readonly isSettled: () => boolean
  readonly onOpen: (httpId: HttpId) => void
}

/**
 * Goes on with a legacy stream that ended early: GET with Last-Event-ID after the server's `retry` delay (2025-11-25,
 * transports, resumability), or later where it would have us storm it. Returns when the server refuses or nothing new
 * comes; the response is found by the inbound.
 */
export const resume = async ({ fetch, inbound, target, state, signal, isSettled, onOpen }: Options): Promise<void> => {
  const { ids, heard } = state
  const backoff = new Backoff()
  let { lastEventId, retry } = state
  for (let idle = 0; idle < MAX_IDLE_ATTEMPTS && lastEventId !== undefined;) {
    await delay(backoff.next(retry), signal)
    if (signal.aborted || isSettled()) return
    const headers = [['Accept', 'text/event-stream'], ...target.headers, ['Last-Event-ID', lastEventId]] as const
    try {
      const onSent = (httpId: HttpId): void => {
        // Before the first of its events: some may be repeated.
        Object.assign(inbound.stream(httpId), { ids, heard })
        onOpen(httpId)
      }
      const response = await fetch({ url: target.url, method: 'GET', headers, signal }, { onSent })
      await drain(response).catch(() => undefined)
      if (response.status >= 400) return
      const next = inbound.stream(response.httpId)
      const isNew = next.lastEventId !== undefined && next.lastEventId !== lastEventId
      idle = isNew ? 0 : idle + 1
      if (isNew) backoff.succeeded()
      lastEventId = next.lastEventId ?? lastEventId
      retry = next.retry ?? retry
      inbound.forget(response.httpId)
    } catch (error) {
      if (isAbort(error)) return
      idle++
    }
  }
}
