import { isObject, objectAt, stringAt, type Json, type JsonObject } from '@/lib/protocol/json'
import { rawHttpServer } from './raw-http'
import { note } from './upstream-faults'
import { Wire } from './wire'

/** Milliseconds between two bursts of a flood. */
const TICK = 10

const DISCOVERED = {
  resultType: 'complete',
  supportedVersions: ['2026-07-28'],
  capabilities: { tools: { listChanged: true } },
  ttlMs: 0,
  cacheScope: 'private',
  _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'flood', version: '1' } },
}

const NUMBER = { type: 'integer', minimum: 0 }
const TOOLS = [
  { name: 'well', description: 'Answers', inputSchema: { type: 'object' } },
  {
    name: 'flood',
    description: 'Sends so many notifications, so many a second; 0 for as fast as it can',
    inputSchema: { type: 'object', properties: { count: NUMBER, rate: NUMBER }, required: ['count'] },
  },
]

const flood = (wire: Wire, id: Json, count: number, rate: number): void => {
  let sent = 0
  const burst = rate === 0 ? 1000 : Math.max(1, Math.round((rate * TICK) / 1000))
  wire.stream()
  const timer = setInterval(
    () => {
      const events: string[] = []
      for (const until = Math.min(count, sent + burst); sent < until; sent++)
        events.push(`data: ${JSON.stringify(note(`flood ${sent}`))}\n\n`)
      if (events.length > 0) wire.chunk(events.join(''))
      if (sent < count && !wire.isClosed) return
      clearInterval(timer)
      wire.event({ jsonrpc: '2.0', id, result: { content: [{ type: 'text', text: `sent ${sent}` }] } })
      wire.lastChunk()
    },
    rate === 0 ? 0 : TICK,
  )
}

export type FloodServer = {
  readonly url: string
  /** Streams of change notifications opened so far. */
  readonly listened: () => number
  readonly stop: () => Promise<void>
}

/** A modern MCP server on a raw socket that sends as much as it is told to, as fast as it is told to. */
export const startFloodServer = async (): Promise<FloodServer> => {
  let listened = 0
  let served = 0
  const answer = (wire: Wire, message: JsonObject): void => {
    const id = message['id'] ?? null
    const method = stringAt(message, 'method')
    const params = objectAt(message, 'params')
    const given = objectAt(params, 'arguments') ?? {}
    if (method === 'server/discover') wire.json({ jsonrpc: '2.0', id, result: DISCOVERED })
    else if (method === 'tools/list') wire.json({ jsonrpc: '2.0', id, result: { tools: TOOLS } })
    else if (method === 'subscriptions/listen') {
      listened++
      wire.stream()
      const notifications = { toolsListChanged: true }
      wire.event({
        jsonrpc: '2.0',
        method: 'notifications/subscriptions/acknowledged',
        params: { notifications, _meta: { 'io.modelcontextprotocol/subscriptionId': id } },
      })
    } else if (stringAt(params, 'name') === 'flood') flood(wire, id, Number(given['count']), Number(given['rate'] ?? 0))
    else wire.json({ jsonrpc: '2.0', id, result: { content: [{ type: 'text', text: 'well' }] } })
  }
  const server = await rawHttpServer((request, socket) => {
    const wire = new Wire(socket, ++served, () => undefined)
    const message: unknown = request.method === 'POST' ? JSON.parse(request.body) : undefined
    if (isObject(message)) answer(wire, message as JsonObject)
    else wire.status('405 Method Not Allowed', '')
  })
  return { url: `http://127.0.0.1:${server.port}/mcp`, listened: () => listened, stop: server.stop }
}
