import type { Json, JsonObject } from '@/lib/protocol/json'
import type { RequestId } from '@/lib/protocol/jsonrpc'
import type { Call } from './fault'
import { answer, event, json, sse, type Chunk } from './wire'

const summary = (value: unknown): string =>
  value === undefined ? 'You said nothing.' : `You said: ${JSON.stringify(value)}`

const asRequest = async function* (call: Call, request: JsonObject, id: RequestId | null): AsyncGenerator<Chunk> {
  yield event({ jsonrpc: '2.0', id, ...request })
  yield event(answer(call, summary(await call.session?.responseTo(id))))
}

/**
 * Asks for something in the era's way: a request on the stream (legacy) or an input_required result (modern). What
 * comes back, be it an error, ends up in the answer's text.
 */
export const ask = (call: Call, method: string, params: JsonObject, id: RequestId | null = 'trouble-1'): Response => {
  if (call.era === 'legacy') return sse(asRequest(call, { method, params }, id))
  if (call.inputResponses) return json(answer(call, summary(call.inputResponses)))
  const inputRequests: Json = { trouble: { method, params } }
  return json({
    jsonrpc: '2.0',
    id: call.id,
    result: { resultType: 'input_required', inputRequests, requestState: 'trouble' },
  })
}

/** The request as a message on the stream, which modern forbids; the call is then answered without waiting. */
export const askOnStream = (call: Call, method: string, params: JsonObject): Response =>
  sse([event({ jsonrpc: '2.0', id: 'trouble-1', method, params }), event(answer(call, 'I did not wait.'))])
