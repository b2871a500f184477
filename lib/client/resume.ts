import type { HttpId } from '@/lib/recording/events'
import { drain } from '@/lib/wire/drain'
import { isAbort } from '@/lib/wire/errors'
import type { TappedFetch } from '@/lib/wire/tap'
import type { Inbound, StreamState } from './inbound'
import type { Target } from './target'

/** Reconnections in a row that bring nothing new before a stream is given up. */
const MAX_IDLE_ATTEMPTS = 5
const DEFAULT_RETRY_MS = 1000
/** Timers take 31 bits: more would fire at once. */
const LONGEST_DELAY_MS = 2 ** 31 - 1

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
 * transports, resumability). Returns when the server refuses or nothing new comes; the response is found by the inbound.
 */
export const resume = async ({ fetch, inbound, target, state, signal, isSettled, onOpen }: Options): Promise<void> => {
  let { lastEventId, retry } = state
  for (let idle = 0; idle < MAX_IDLE_ATTEMPTS && lastEventId !== undefined;) {
    await delay(Math.min(retry ?? DEFAULT_RETRY_MS, LONGEST_DELAY_MS), signal)
    if (signal.aborted || isSettled()) return
    const headers = [['Accept', 'text/event-stream'], ...target.headers, ['Last-Event-ID', lastEventId]] as const
    try {
      const response = await fetch({ url: target.url, method: 'GET', headers, signal })
      onOpen(response.httpId)
      await drain(response).catch(() => undefined)
      if (response.status >= 400) return
      const next = inbound.stream(response.httpId)
      idle = next.lastEventId === undefined || next.lastEventId === lastEventId ? idle + 1 : 0
      lastEventId = next.lastEventId ?? lastEventId
      retry = next.retry ?? retry
      inbound.forget(response.httpId)
    } catch (error) {
      if (isAbort(error)) return
      idle++
    }
  }
}

const delay = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
