import type { RequestListener } from 'node:http'
import { SSEServerTransport } from '@modelcontextprotocol/sdk/server/sse.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import { listen, type Started } from './listen'
import { createV1Tools } from './v1-tools'

/** A server of the first SDK over Streamable HTTP, with sessions. */
export const startV1Server = async (port?: number): Promise<Started> => {
  const sessions = new Map<string, StreamableHTTPServerTransport>()
  const open = async (): Promise<StreamableHTTPServerTransport> => {
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: () => crypto.randomUUID(),
      onsessioninitialized: (id) => void sessions.set(id, transport),
      onsessionclosed: (id) => void sessions.delete(id),
    })
    await createV1Tools().connect(transport)
    return transport
  }
  const listener: RequestListener = (request, response) => {
    const id = request.headers['mcp-session-id']
    const known = typeof id === 'string' ? sessions.get(id) : undefined
    if (id !== undefined && !known) response.writeHead(404).end('Session not found')
    else void (known ? Promise.resolve(known) : open()).then((transport) => transport.handleRequest(request, response))
  }
  return listen(listener, '/mcp', port)
}

/** The same server over HTTP+SSE, the transport of 2024-11-05. */
export const startV1SseServer = async (port?: number): Promise<Started> => {
  const sessions = new Map<string, SSEServerTransport>()
  const listener: RequestListener = (request, response) => {
    const url = new URL(request.url ?? '/', 'http://local')
    if (request.method === 'GET' && url.pathname === '/sse') {
      const transport = new SSEServerTransport('/messages', response)
      sessions.set(transport.sessionId, transport)
      void createV1Tools().connect(transport)
      return
    }
    const transport = sessions.get(url.searchParams.get('sessionId') ?? '')
    if (request.method === 'POST' && transport) void transport.handlePostMessage(request, response)
    else response.writeHead(request.method === 'POST' && url.pathname === '/sse' ? 405 : 404).end()
  }
  return listen(listener, '/sse', port)
}
