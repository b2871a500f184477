import type { JsonObject } from '@/lib/protocol/json'
import type { RequestId } from '@/lib/protocol/jsonrpc'
import type { Revision } from '@/lib/protocol/revisions'

/** Thrown by a method: becomes the error response. */
export class RpcError extends Error {
  override readonly name = 'RpcError'
  readonly code: number
  readonly data: unknown
  readonly status: number

  /** `status` is the HTTP status of a modern server's answer. */
  constructor(code: number, message: string, data?: unknown, status = 200) {
    super(message)
    this.code = code
    this.data = data
    this.status = status
  }
}

/** One request as a method sees it. */
export type Call = {
  readonly revision: Revision
  readonly id: RequestId
  readonly params: JsonObject
  /** Client capabilities in force for it. */
  readonly declared: JsonObject
  readonly headers: Headers
  /** Sends a notification on the request's stream. */
  readonly notify: (method: string, params: JsonObject) => void
  /** Asks the client, by a request on the stream (legacy); resolves with its response. */
  readonly ask: (method: string, params: JsonObject) => Promise<JsonObject>
  /** Fires when the client goes away or cancels. */
  readonly signal: AbortSignal
  /** State of the session (legacy), or of nothing but this request. */
  readonly session: Map<string, unknown>
}

/** Answers one request; throws an RpcError to refuse. */
export type Method = (call: Call) => JsonObject | Promise<JsonObject>

/** Turns of the event loop: what takes time, without a clock. */
export const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** A refusal with a JSON-RPC body. */
export const refusal = (status: number, code: number, message: string, id?: unknown, data?: unknown): Response =>
  Response.json(
    {
      jsonrpc: '2.0',
      ...(typeof id === 'string' || typeof id === 'number' ? { id } : {}),
      error: { code, message, ...(data === undefined ? {} : { data }) },
    },
    { status },
  )

/** Runs a method; the response message, with the HTTP status that a modern server gives it. */
export const answerTo = async (
  id: RequestId,
  run: () => JsonObject | Promise<JsonObject>,
): Promise<{ readonly message: JsonObject; readonly status: number }> => {
  try {
    return { message: { jsonrpc: '2.0', id, result: await run() }, status: 200 }
  } catch (error) {
    if (!(error instanceof RpcError)) throw error
    const { code, message, data, status } = error
    const told = { code, message, ...(data === undefined ? {} : { data: data as JsonObject }) }
    return { message: { jsonrpc: '2.0', id, error: told }, status }
  }
}
