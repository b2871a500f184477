import { isObject, type JsonObject } from '@/lib/protocol/json'
import type { EventOf, RecordingEvent } from '@/lib/recording/events'

type Frame = EventOf<'frame-received'>

/** A message of the server where it was recorded, and the method that it is about. */
export type Recorded = {
  readonly frame: Frame
  readonly message: JsonObject
  readonly kind: 'request' | 'notification' | 'result' | 'error'
  /** Its own; of a result, that of the request it answers. */
  readonly method: string
}

const DATA = /^data: ?(.*)$/m

const parsed = (text: string): JsonObject | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? (value as JsonObject) : undefined
  } catch {
    return undefined
  }
}

const messageIn = ({ raw, source }: Frame): JsonObject | undefined =>
  parsed(source === 'sse' ? (DATA.exec(raw)?.[1] ?? '') : raw)

/** The frame with another text. */
export const rewritten = (frame: Frame, raw: string): Frame => ({
  ...frame,
  raw,
  size: new TextEncoder().encode(raw).length,
})

/** The frame with another message in it. */
export const carrying = (frame: Frame, message: unknown): Frame => {
  const text = JSON.stringify(message)
  return rewritten(frame, frame.source === 'sse' ? frame.raw.replace(DATA, () => `data: ${text}`) : text)
}

/** The events with one of them replaced. */
export const replaced = (events: readonly RecordingEvent[], other: RecordingEvent): readonly RecordingEvent[] =>
  events.map((event) => (event.seq === other.seq ? other : event))

/** Every message of the server in a recording, oldest first. */
export const recordedMessages = (events: readonly RecordingEvent[]): readonly Recorded[] => {
  const asked = new Map<unknown, string>()
  return events.flatMap((event): Recorded | readonly [] => {
    if (event.type === 'http-request-sent') {
      const { id, method } = parsed(event.body ?? '') ?? {}
      if (typeof method === 'string' && id !== undefined) asked.set(id, method)
    }
    const message = event.type === 'frame-received' ? messageIn(event) : undefined
    if (event.type !== 'frame-received' || !message) return []
    const { id, method } = message
    if (typeof method === 'string')
      return { frame: event, message, kind: id === undefined ? 'notification' : 'request', method }
    const kind = 'error' in message ? 'error' : 'result'
    return { frame: event, message, kind, method: asked.get(id) ?? '' }
  })
}
