/** Server-sent events (WHATWG HTML §9.2.5). */

/** Goes out at once, so that the head of the response does; asks for a new try after two seconds when it breaks. */
export const HELLO = Buffer.from('retry: 2000\n\n')

export const HEARTBEAT = Buffer.from(': beat\n\n')

/** Data may not be empty: an event without any is not dispatched. */
export const THE_END = Buffer.from('event: end\ndata: {}\n\n')

export const eventOf = (event: string, id: string, bytes: Uint8Array): Uint8Array =>
  Buffer.from(
    `id: ${id}\nevent: ${event}\ndata: ${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')}\n\n`,
    'latin1',
  )

export const EVENT_STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Nothing in between may keep, compress or buffer it.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}
