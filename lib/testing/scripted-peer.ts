import { isObject, stringAt, type JsonObject } from '@/lib/protocol/json'
import type { WireFetch } from '@/lib/wire/types'
import { handlerFetch } from './handler-fetch'

type Posted = {
  readonly message: JsonObject
  readonly url: string
  readonly headers: Headers
  readonly signal: AbortSignal
}

/** One open event stream, written by hand. */
export type Stream = {
  /** Writes text as it is: malformed streams are written with this. */
  readonly raw: (text: string) => void
  readonly message: (message: JsonObject, fields?: string) => void
  readonly end: () => void
  /** Breaks the stream as a reset connection does. */
  readonly reset: (error: Error) => void
}

type Handler = (posted: Posted) => Response | Promise<Response>

/** A server whose every reply is written by the test; keeps what was posted to it. */
export type ScriptedPeer = {
  readonly fetch: WireFetch
  /** The same peer as a request handler, to be served on a socket. */
  readonly handle: (request: Request) => Promise<Response>
  readonly posted: Posted[]
  /** Handles one method; `response` handles the client's own responses, `GET` and `DELETE` those requests. */
  readonly on: (method: string, handler: Handler) => void
}

const encoder = new TextEncoder()

/** An event stream and the Response that carries it. */
export const eventStream = (headers: Record<string, string> = {}): { stream: Stream; response: Response } => {
  let controller!: ReadableStreamDefaultController<Uint8Array>
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) })
  const raw = (text: string): void => {
    controller.enqueue(encoder.encode(text))
  }
  const stream: Stream = {
    raw,
    message: (message, fields = '') => {
      raw(`${fields}data: ${JSON.stringify(message)}\n\n`)
    },
    end: () => {
      controller.close()
    },
    reset: (error) => {
      controller.error(error)
    },
  }
  return { stream, response: new Response(body, { headers: { 'content-type': 'text/event-stream', ...headers } }) }
}

export const json = (body: unknown, init: ResponseInit = {}): Response => Response.json(body, init)

export const result = (id: unknown, value: JsonObject): Response => json({ jsonrpc: '2.0', id, result: value })

/** A peer that accepts notifications and responses, and refuses every request the test has not scripted. */
export const scriptedPeer = (): ScriptedPeer => {
  const handlers = new Map<string, Handler>()
  const posted: Posted[] = []
  const handle = async (request: Request): Promise<Response> => {
    const { url, headers, signal } = request
    if (request.method !== 'POST') {
      const handler = handlers.get(request.method)
      return handler ? handler({ message: {}, url, headers, signal }) : new Response(null, { status: 405 })
    }
    const message: unknown = await request.json()
    if (!isObject(message)) return new Response('not an object', { status: 400 })
    const entry = { message: message as JsonObject, url, headers, signal }
    posted.push(entry)
    const handler = handlers.get(stringAt(message, 'method') ?? 'response')
    if (handler) return handler(entry)
    if (!('id' in message) || !('method' in message)) return new Response(null, { status: 202 })
    return json(
      { jsonrpc: '2.0', id: message['id'], error: { code: -32601, message: 'Method not found' } },
      { status: 404 },
    )
  }
  return { fetch: handlerFetch(handle), handle, posted, on: (method, handler) => void handlers.set(method, handler) }
}

/** A peer that has its legacy handshake scripted already. */
export const legacyPeer = (capabilities: JsonObject = { tools: {} }, revision = '2025-11-25'): ScriptedPeer => {
  const peer = scriptedPeer()
  peer.on('initialize', ({ message }) =>
    json(
      {
        jsonrpc: '2.0',
        id: message['id'],
        result: { protocolVersion: revision, capabilities, serverInfo: { name: 'peer', version: '1' } },
      },
      { headers: { 'mcp-session-id': 'session-1' } },
    ),
  )
  return peer
}

/** A peer that has `server/discover` scripted already. */
export const modernPeer = (capabilities: JsonObject = { tools: {} }): ScriptedPeer => {
  const peer = scriptedPeer()
  peer.on('server/discover', ({ message }) =>
    result(message['id'], {
      resultType: 'complete',
      supportedVersions: ['2026-07-28'],
      capabilities,
      ttlMs: 0,
      cacheScope: 'private',
      _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'peer', version: '1' } },
    }),
  )
  return peer
}
