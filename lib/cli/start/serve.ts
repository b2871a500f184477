import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http'
import { PEER_HEADER } from '@/lib/server/guard'

/** Milliseconds for a request’s headers, and between two looks for who takes longer. */
const HEADERS: ServerOptions = { headersTimeout: 60_000, connectionsCheckingInterval: 30_000 }

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * A server that no open call outlives or dies of: a stream and a request may last as long as they like, only a client
 * that never finishes its headers is dropped. What arrives before `handler` is there waits for it.
 */
export const createAppServer = (handler: Promise<Handler>, options: ServerOptions = HEADERS): Server => {
  const server = createServer(options, (request, response) => {
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? ''
    handler
      .then((handle) => handle(request, response))
      .catch(() => {
        response.destroy()
      })
  })
  server.requestTimeout = 0
  server.timeout = 0
  server.keepAliveTimeout = 65_000
  return server
}
