import { mediaType } from '@/lib/protocol/headers'
import type { Message } from '@/lib/protocol/jsonrpc'
import { SseFramer } from '@/lib/protocol/sse'
import type { Encoding } from '@/lib/recording/events'
import { encodeBytes } from '@/lib/wire/bytes'
import type { Captured, CapturedBody } from './captured'
import { messagesIn, messagesInBlock } from './rpc'

export type ReadFrame = {
  readonly source: 'body' | 'sse'
  readonly raw: string
  readonly encoding: Encoding
  readonly size: number
  readonly truncated?: true
  readonly messages: readonly Message[]
  /** Where the capture tells. */
  readonly at?: number
}

/** A captured HTTP exchange, its bodies cut into frames and read. */
export type ReadExchange = Captured & {
  readonly sent: readonly Message[]
  readonly frames: readonly ReadFrame[]
  readonly isStream: boolean
}

const encoder = new TextEncoder()

const block = (bytes: Uint8Array, truncated?: true): ReadFrame => {
  const kept = encodeBytes(bytes)
  const messages = kept.encoding === 'utf8' ? messagesInBlock(kept.raw) : []
  return { source: 'sse', ...kept, size: bytes.length, ...(truncated && { truncated }), messages }
}

/** What follows the last blank line: some tools leave out the line ends of the last event, others were cut off in it. */
const lastBlock = (rest: Uint8Array): readonly ReadFrame[] => {
  if (rest.length === 0) return []
  const { raw, encoding } = encodeBytes(rest)
  const whole = encoding === 'utf8' ? block(encoder.encode(`${raw.trimEnd()}\n\n`)) : undefined
  return [whole && whole.messages.length > 0 ? whole : block(rest, true)]
}

const streamFrames = (bytes: Uint8Array): readonly ReadFrame[] => {
  const framer = new SseFramer()
  return [...framer.push(bytes).map((part) => block(part)), ...lastBlock(framer.rest)]
}

const wholeBody = (bytes: Uint8Array): readonly ReadFrame[] => {
  if (bytes.length === 0) return []
  const kept = encodeBytes(bytes)
  const messages = kept.encoding === 'utf8' ? messagesIn(kept.raw) : []
  return [{ source: 'body', ...kept, size: bytes.length, messages }]
}

const framesOf = (body: CapturedBody | undefined, isStream: boolean): readonly ReadFrame[] => {
  if (body?.kind === 'bytes') return isStream ? streamFrames(body.bytes) : wholeBody(body.bytes)
  if (body?.kind !== 'frames') return []
  return body.frames.map(({ at, raw }) => ({ ...block(encoder.encode(raw)), at }))
}

export const readExchange = (captured: Captured): ReadExchange => {
  const { response, requestBody, requestBodyEncoding } = captured
  const isStream = response !== undefined && mediaType(response.headers) === 'text/event-stream'
  return {
    ...captured,
    sent: requestBodyEncoding ? [] : messagesIn(requestBody),
    frames: framesOf(response?.body, isStream),
    isStream,
  }
}
