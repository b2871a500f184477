import type { IncomingMessage, ServerResponse } from 'node:http'
import { listen, type Started } from '@/lib/testing/servers/listen'

type Rpc = { id?: string | number; method?: string; params?: { name?: string; protocolVersion?: string } }

const TOOLS = [
  { name: 'fine', description: 'Answers properly', inputSchema: { type: 'object' } },
  { name: 'no_schema', description: 'Has no input schema' },
  { name: 'bad_json', description: 'Answers with what is not JSON', inputSchema: { type: 'object' } },
  { name: 'wrong_id', description: 'Answers somebody else', inputSchema: { type: 'object' } },
  { name: 'unknown_fields', description: 'Answers with more', inputSchema: { type: 'object' }, sparkle: true },
  { name: 'dies', description: 'Resets the connection in the middle of an event', inputSchema: { type: 'object' } },
]

const result = (id: Rpc['id'], value: object, more: object = {}): string =>
  JSON.stringify({ jsonrpc: '2.0', id, result: value, ...more })
const text = (words: string): object => ({ content: [{ type: 'text', text: words }] })

const send = (response: ServerResponse, body: string): void => {
  response.writeHead(200, { 'content-type': 'application/json', 'mcp-session-id': 'malformed-session' }).end(body)
}

const callTool = (response: ServerResponse, { id, params }: Rpc): void => {
  switch (params?.name) {
    case 'bad_json':
      send(response, '{"jsonrpc": "2.0", "id": 1, "result": {"content": [}')
      return
    case 'wrong_id':
      send(response, result('nobody-asked', text('for somebody else')))
      return
    case 'unknown_fields':
      send(response, result(id, { ...text('and more'), colour: 'mauve' }, { weather: 'fair' }))
      return
    case 'dies':
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(
        `event: message\ndata: {"jsonrpc":"2.0","method":"notifications/message","params":{"level":"info","data":"last words"}}\n\n`,
      )
      response.write('event: message\ndata: {"jsonrpc":"2.0","id"', () => response.socket?.resetAndDestroy())
      return
    default:
      send(response, result(id, text('fine')))
  }
}

const answer = (response: ServerResponse, message: Rpc): void => {
  if (message.id === undefined) response.writeHead(202).end()
  else if (message.method === 'initialize') {
    const protocolVersion = message.params?.protocolVersion ?? '2025-11-25'
    const serverInfo = { name: 'malformed-server', version: '1.0.0' }
    send(response, result(message.id, { protocolVersion, capabilities: { tools: {} }, serverInfo }))
  } else if (message.method === 'tools/list') send(response, result(message.id, { tools: TOOLS }))
  else if (message.method === 'tools/call') callTool(response, message)
  else if (message.method === 'ping') send(response, result(message.id, {}))
  else send(response, JSON.stringify({ jsonrpc: '2.0', id: message.id, error: { code: -32601, message: 'Unknown' } }))
}

const readBody = async (request: IncomingMessage): Promise<string> => {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk)
  return body
}

/** A bare server up to 2025-11-25 whose tools answer with broken messages; no SDK would. */
export const startMalformedServer = async (port?: number): Promise<Started> =>
  listen(
    (request, response) => {
      if (request.method !== 'POST') response.writeHead(405).end()
      else
        void readBody(request).then((body) => {
          answer(response, JSON.parse(body) as Rpc)
        })
    },
    '/mcp',
    port,
  )
