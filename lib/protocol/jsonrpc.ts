import { isObject, jsonDepth, MAX_DEPTH } from './json'

/** JSON-RPC 2.0 §4: a string or a number. */
export type RequestId = string | number

/** One JSON-RPC message as it arrived; members are unchecked beyond what `kind` says. */
export type Message =
  | { kind: 'request'; id: RequestId; method: string; params: unknown; value: Record<string, unknown> }
  | { kind: 'notification'; method: string; params: unknown; value: Record<string, unknown> }
  | { kind: 'result'; id: RequestId; result: unknown; value: Record<string, unknown> }
  | { kind: 'error'; id: RequestId | null; error: JsonRpcError; value: Record<string, unknown> }
  | { kind: 'invalid'; reason: string; value: unknown }

type JsonRpcError = { code: number; message: string; data?: unknown }

/** What one frame holds: messages, or the reason it is not JSON at all. */
export type FrameContent =
  { kind: 'messages'; messages: Message[]; batch: boolean } | { kind: 'malformed'; reason: string }

const isId = (value: unknown): value is RequestId => typeof value === 'string' || typeof value === 'number'

const readError = (value: unknown): JsonRpcError => {
  const error = isObject(value) ? value : {}
  return {
    code: typeof error['code'] === 'number' ? error['code'] : Number.NaN,
    message: typeof error['message'] === 'string' ? error['message'] : JSON.stringify(value),
    ...('data' in error ? { data: error['data'] } : {}),
  }
}

/** Sorts one parsed value into a message kind. Never throws: what fits nothing is `invalid`, with the reason. */
export const readMessage = (value: unknown): Message => {
  if (!isObject(value)) return { kind: 'invalid', reason: 'not a JSON object', value }
  const { id, method } = value
  if (typeof method === 'string') {
    if (isId(id)) return { kind: 'request', id, method, params: value['params'], value }
    if (!('id' in value)) return { kind: 'notification', method, params: value['params'], value }
    return { kind: 'invalid', reason: 'id is neither a string nor a number', value }
  }
  if ('error' in value) return { kind: 'error', id: isId(id) ? id : null, error: readError(value['error']), value }
  if ('result' in value) {
    if (isId(id)) return { kind: 'result', id, result: value['result'], value }
    return { kind: 'invalid', reason: 'a result without a usable id', value }
  }
  return { kind: 'invalid', reason: 'neither method, result nor error', value }
}

/** Reads the text of one frame (an HTTP body or the data of an SSE event). Never throws. */
export const readFrame = (text: string): FrameContent => {
  if (jsonDepth(text) > MAX_DEPTH) return { kind: 'malformed', reason: `nested deeper than ${MAX_DEPTH} levels` }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { kind: 'malformed', reason: error instanceof Error ? error.message : 'not JSON' }
  }
  if (!Array.isArray(value)) return { kind: 'messages', messages: [readMessage(value)], batch: false }
  return { kind: 'messages', messages: value.map(readMessage), batch: true }
}

/** A map key that keeps `1` and `"1"` apart. */
export const idKey = (id: RequestId): string => (typeof id === 'string' ? `s:${id}` : `n:${id}`)
