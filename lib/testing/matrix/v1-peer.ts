import type { IncomingMessage, ServerResponse } from 'node:http'
import { InMemoryTaskStore } from '@modelcontextprotocol/sdk/experimental/tasks/stores/in-memory.js'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { SSEServerTransport } from '@modelcontextprotocol/sdk/server/sse.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import { RecentEvents } from '@/lib/demo/concierge/event-store'
import { listen, type Started } from '@/lib/testing/servers/listen'
import { registerEmit } from './v1-emit'
import { registerOffers } from './v1-offers'

/** Milliseconds until a client is to come back to a stream that the server cut. */
const RETRY = 10

/** A server of the first SDK that offers everything, and sends everything when it is told to. */
const createPeer = (cut: (requestId: string | number) => void): McpServer => {
  const mcp = new McpServer(
    { name: 'matrix-v1', version: '1.0.0' },
    {
      taskStore: new InMemoryTaskStore(),
      capabilities: {
        logging: {},
        completions: {},
        tools: { listChanged: true },
        prompts: { listChanged: true },
        resources: { listChanged: true, subscribe: true },
        tasks: { list: {}, cancel: {}, requests: { tools: { call: {} } } },
      },
    },
  )
  registerOffers(mcp)
  registerEmit(mcp, cut)
  return mcp
}

/** Over Streamable HTTP, with sessions and streams that can be resumed. */
export const startStreamablePeer = (): Promise<Started> => {
  const sessions = new Map<unknown, StreamableHTTPServerTransport>()
  const open = async (): Promise<StreamableHTTPServerTransport> => {
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: () => crypto.randomUUID(),
      onsessioninitialized: (id) => void sessions.set(id, transport),
      eventStore: new RecentEvents(),
      retryInterval: RETRY,
    })
    const peer = createPeer((id) => {
      transport.closeSSEStream(id)
    })
    await peer.connect(transport)
    return transport
  }
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const transport = sessions.get(request.headers['mcp-session-id']) ?? (await open())
    await transport.handleRequest(request, response)
  }
  return listen((request, response) => void handle(request, response), '/mcp')
}

/** Over HTTP+SSE, where all that the server says comes on one stream. */
export const startSsePeer = (): Promise<Started> => {
  const sessions = new Map<string, SSEServerTransport>()
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://local')
    const known = sessions.get(url.searchParams.get('sessionId') ?? '')
    if (known) await known.handlePostMessage(request, response)
    else if (request.method === 'GET') {
      const transport = new SSEServerTransport('/messages', response)
      sessions.set(transport.sessionId, transport)
      await createPeer(() => undefined).connect(transport)
    } else response.writeHead(405).end()
  }
  return listen((request, response) => void handle(request, response), '/sse')
}
