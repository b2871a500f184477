import type { Json, JsonObject } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import type { Call } from './fault'

const SERVER_INFO = { name: 'parley-troublemaker', title: 'Troublemaker', version: '1.0.0' }

export type Chunk = string | Uint8Array

/** A result as the era wants it. */
export const asResult = (era: Call['era'], result: JsonObject): JsonObject =>
  era === 'legacy' ? result : { resultType: 'complete', _meta: { [META.serverInfo]: SERVER_INFO }, ...result }

/** The identity given at initialize. */
export const serverInfo = (): JsonObject => ({ ...SERVER_INFO })

/** A proper answer to a tool call, so that only what a fault changes is wrong. */
export const answer = ({ id, era }: Call, text = 'Done.', more: JsonObject = {}): JsonObject => ({
  jsonrpc: '2.0',
  id,
  result: asResult(era, { content: [{ type: 'text', text }], ...more }),
})

export const notification = (method: string, params: JsonObject): JsonObject => ({ jsonrpc: '2.0', method, params })

/** One SSE event (WHATWG HTML §9.2) carrying a message. */
export const event = (message: Json): string => `event: message\ndata: ${JSON.stringify(message)}\n\n`

/** A response with exactly this body and content type. */
export const reply = (body: Chunk | null, type = 'application/json', status = 200): Response =>
  new Response(typeof body === 'string' ? new TextEncoder().encode(body) : (body?.slice() ?? null), {
    status,
    headers: { ...(type ? { 'content-type': type } : {}), 'cache-control': 'no-store' },
  })

export const json = (message: Json, status = 200): Response =>
  reply(JSON.stringify(message), 'application/json', status)

/**
 * An event stream of exactly these bytes. It ends when the chunks do; a chunk source that throws breaks the connection
 * off, one that never ends holds it open.
 */
export const sse = (chunks: Iterable<Chunk> | AsyncIterable<Chunk>): Response => {
  const source = (async function* () {
    yield* chunks
  })()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await source.next()
      if (done) controller.close()
      else controller.enqueue(typeof value === 'string' ? new TextEncoder().encode(value) : value)
    },
    cancel() {
      // Not awaited: the source may be waiting for something that never comes.
      void source.return(undefined)
    },
  })
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  })
}
