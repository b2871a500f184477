import { mediaType } from '@/lib/protocol/headers'
import type { Problem } from '@/lib/protocol/problem'
import { SseFramer } from '@/lib/protocol/sse'
import type { ByHand, EventBody, HttpId, Lane } from '@/lib/recording/events'
import { encodeBytes } from './bytes'
import { isAbort } from './errors'
import { plainRequest } from './orders'
import type { WireFetch, WireRequest, WireResponse } from './types'

/** A response that knows where it stands in the recording. */
export type TappedResponse = WireResponse & { readonly httpId: HttpId }

/** What is said of a request beside what goes out. */
type Sending = {
  /** Told at once where the request stands in the recording: a response may never come. */
  readonly onSent?: (httpId: HttpId) => void
  readonly byHand?: ByHand
}

export type TappedFetch = (request: WireRequest, sending?: Sending) => Promise<TappedResponse>

export type TapOptions = {
  readonly fetch: WireFetch
  readonly lane: Lane
  /** Unique within the recording. */
  readonly newHttpId: () => HttpId
  /** Appends to the recording; called in wire order, before the consumer sees the bytes. */
  readonly emit: (event: EventBody) => void
  /** Why it broke, and where: before its response began, or in the middle of it. */
  readonly describe: (error: unknown, where: 'before' | 'within') => Problem
}

/**
 * The only complete tap: a fetch that records request, head, every frame and the end, byte-faithfully, and alters
 * nothing. What sits above the SDK's parsing would lose malformed traffic.
 */
export const tapFetch =
  (options: TapOptions): TappedFetch =>
  async (request, { onSent, byHand } = {}) => {
    const { emit } = options
    const httpId = options.newHttpId()
    emit(requestSent(httpId, options.lane, request, byHand))
    onSent?.(httpId)
    let response: WireResponse
    try {
      response = await options.fetch(request)
    } catch (error) {
      emit(ended(options, httpId, 0, error, 'before'))
      throw error
    }
    const { status, statusText, headers } = response
    emit({ type: 'http-response-received', httpId, status, statusText, headers })
    return { ...response, httpId, body: tapBody(options, httpId, response) }
  }

const requestSent = (httpId: HttpId, lane: Lane, request: WireRequest, byHand: ByHand | undefined): EventBody => ({
  type: 'http-request-sent',
  httpId,
  lane,
  ...plainRequest(request),
  ...(byHand && { byHand }),
})

const ended = (
  { describe }: TapOptions,
  httpId: HttpId,
  size: number,
  error: unknown,
  where: 'before' | 'within',
): EventBody => {
  if (error === undefined) return { type: 'http-ended', httpId, how: 'complete', size }
  if (isAbort(error)) return { type: 'http-ended', httpId, how: 'aborted', size }
  return { type: 'http-ended', httpId, how: 'failed', size, problem: describe(error, where) }
}

/** Passes the body on unchanged while its frames are recorded; an aborted or broken body still leaves what arrived. */
const tapBody = (options: TapOptions, httpId: HttpId, response: WireResponse): ReadableStream<Uint8Array> => {
  const frames = mediaType(response.headers) === 'text/event-stream' ? new SseFrames() : new WholeBody()
  const reader = response.body.getReader()
  let size = 0
  let over = false
  let gone = false
  const record = (bytes: Uint8Array, truncated: boolean): void => {
    options.emit({
      type: 'frame-received',
      httpId,
      source: frames.source,
      ...encodeBytes(bytes),
      size: bytes.length,
      ...(truncated ? { truncated } : {}),
    })
  }
  const finish = (error?: unknown): void => {
    if (over) return
    over = true
    const rest = frames.rest()
    if (rest.length > 0) record(rest, frames.source === 'sse' || error !== undefined)
    options.emit(ended(options, httpId, size, error, 'within'))
  }
  return new ReadableStream<Uint8Array>({
    // Read on, whether or not anybody reads here: the recording wants all of it.
    start: async (controller) => {
      try {
        for (;;) {
          const { done, value } = await reader.read()
          if (done) break
          size += value.length
          for (const frame of frames.push(value)) record(frame, false)
          if (!gone) controller.enqueue(value)
        }
        finish()
        if (!gone) controller.close()
      } catch (error) {
        finish(error)
        if (!gone) controller.error(error)
      }
    },
    cancel: async (reason) => {
      gone = true
      finish(new DOMException('The reader went away.', 'AbortError'))
      await reader.cancel(reason)
    },
  })
}

class SseFrames {
  readonly source = 'sse'
  private readonly framer = new SseFramer()
  push = (chunk: Uint8Array): Uint8Array[] => this.framer.push(chunk)
  rest = (): Uint8Array => this.framer.rest
}

class WholeBody {
  readonly source = 'body'
  private readonly chunks: Uint8Array[] = []
  push = (chunk: Uint8Array): Uint8Array[] => {
    this.chunks.push(chunk)
    return []
  }
  rest = (): Uint8Array => {
    const whole = new Uint8Array(this.chunks.reduce((length, chunk) => length + chunk.length, 0))
    let offset = 0
    for (const chunk of this.chunks) {
      whole.set(chunk, offset)
      offset += chunk.length
    }
    return whole
  }
}
