import { describe, expect, it } from 'vitest'
import { timelineText } from '@/lib/testing/timeline-text'
import { importText } from './import-text'

const deps = { name: 'inspector-protocol-shop-2026-11-21T09-00-00.000Z.json', newId: () => 'new' }
const START = Date.UTC(2026, 10, 21, 9)
const when = (at: number): string => new Date(START + at).toISOString()
const rpc = (message: object) => ({ jsonrpc: '2.0', ...message })

const opened = (value: unknown) => {
  const imported = importText(JSON.stringify(value, null, 2), deps)
  if (imported.kind !== 'recording') throw new Error('It holds no recording.')
  return imported
}

type Entry = {
  readonly at: number
  readonly message: object
  readonly from?: 'client' | 'server'
  readonly response?: object
  readonly duration?: number
  readonly clientError?: string
}

/** An entry of the Protocol screen, as it is kept and exported. */
const entry = ({ at, message, from = 'client', ...more }: Entry, index = 0) => ({
  id: `${index}`,
  timestamp: when(at),
  direction: 'id' in message ? 'request' : 'notification',
  origin: from,
  message,
  ...more,
})

const initialize: Entry = {
  at: 0,
  message: rpc({
    id: 0,
    method: 'initialize',
    params: { protocolVersion: '2025-11-25', capabilities: { elicitation: {} } },
  }),
  response: rpc({
    id: 0,
    result: { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo: { name: 'shop' } },
  }),
  duration: 12,
}

describe('the Inspector’s Protocol export', () => {
  it('opens as a session: calls, what came meanwhile, asks and answers', () => {
    const { events, header, notes } = opened(
      [
        initialize,
        { at: 20, message: rpc({ method: 'notifications/initialized' }) },
        {
          at: 30,
          message: rpc({ method: 'notifications/message', params: { level: 'info', data: 'up' } }),
          from: 'server' as const,
        },
        {
          at: 100,
          message: rpc({ id: 1, method: 'tools/call', params: { name: 'buy' } }),
          response: rpc({ id: 1, result: { content: [] } }),
          duration: 800,
        },
        {
          at: 200,
          message: rpc({ method: 'notifications/progress', params: { progressToken: 1, progress: 1 } }),
          from: 'server' as const,
        },
        {
          at: 300,
          message: rpc({ id: 9, method: 'elicitation/create', params: { message: 'Sure?' } }),
          from: 'server' as const,
          response: rpc({ id: 9, result: { action: 'decline' } }),
          duration: 400,
        },
        {
          at: 950,
          message: rpc({ id: 2, method: 'tools/list' }),
          response: rpc({ id: 2, result: {} }),
          duration: 5,
          clientError: 'no tools',
        },
      ].map(entry),
    )
    expect(timelineText(events)).toEqual([
      '→ initialize protocolVersion: 2025-11-25, capabilities: {…} [200]',
      '← result shop · capabilities: tools [complete]',
      '→ initialized',
      '→ GET /mcp · event stream [200]',
      '← message info · up',
      '→ tools/call buy [200]',
      '  ← progress 1',
      '    ← elicitation/create Sure? [answered]',
      '    → decline [answered]',
      '← result no content [complete]',
      '→ tools/list [200]',
      '← result [complete]',
      '· disconnected the page was left',
    ])
    expect(header).toMatchObject({ origin: { kind: 'inspector', creator: 'MCP Inspector' }, startedAt: START })
    expect(notes).toEqual([
      'The file holds messages without the HTTP that carried them: addresses, headers and statuses are made up.',
      'The Inspector itself could not read 1 of the results.',
    ])
  })

  it('opens without saying who sent what, as older logs are, and with a call that was never answered', () => {
    const { origin: _, ...older } = entry(initialize)
    const { events } = opened([
      older,
      entry({ at: 50, message: rpc({ id: 5, method: 'tools/call', params: { name: 'hang' } }) }),
    ])
    expect(timelineText(events)).toEqual([
      '→ initialize protocolVersion: 2025-11-25, capabilities: {…} [200]',
      '← result shop · capabilities: tools [complete]',
      '→ tools/call hang [cancelled]',
      '· disconnected the page was left',
    ])
  })
})

describe('the Inspector’s Network export', () => {
  const network = [
    {
      id: '1',
      timestamp: when(0),
      method: 'POST',
      url: 'http://localhost:3000/mcp',
      requestHeaders: { 'content-type': 'application/json', authorization: '[REDACTED]' },
      requestBody: JSON.stringify(initialize.message),
      responseStatus: 200,
      responseStatusText: 'OK',
      responseHeaders: { 'content-type': 'text/event-stream', 'mcp-session-id': 's1' },
      duration: 7,
      category: 'transport',
      responseBody: `event: message\ndata: ${JSON.stringify(initialize.response)}\n\n`,
    },
    {
      id: '2',
      timestamp: when(10),
      method: 'GET',
      url: 'http://localhost:3000/mcp',
      requestHeaders: { 'mcp-session-id': 's1', accept: 'text/event-stream' },
      responseStatus: 200,
      responseHeaders: { 'content-type': 'text/event-stream' },
      duration: 3,
      category: 'transport',
    },
    {
      id: '3',
      timestamp: when(20),
      method: 'POST',
      url: 'http://localhost:3000/mcp',
      requestHeaders: {},
      requestBody: '{}',
      error: 'fetch failed',
      duration: 1,
      category: 'transport',
    },
  ]
  const rows = [
    '→ initialize protocolVersion: 2025-11-25, capabilities: {…} [200]',
    '← result shop · capabilities: tools [complete]',
    '→ GET /mcp · event stream · The body is not in the capture [200]',
    '→ not JSON-RPC {} [malformed]',
    '← no response No response came · fetch failed [failed]',
    '· disconnected the page was left',
  ]

  it('opens with what its HTTP carried', () => {
    const { events, notes } = opened(network)
    expect(timelineText(events)).toEqual(rows)
    expect(notes).toEqual(['1 response has no body in the file: what the server said there is not known.'])
  })

  it('opens as it is stored with a session too', () => {
    expect(timelineText(opened({ fetchRequests: network, createdAt: START, updatedAt: START }).events)).toEqual(rows)
  })
})

describe('other files of the Inspector', () => {
  it('opens the Logs export as the server’s log notifications', () => {
    const { events } = opened([{ receivedAt: when(0), params: { level: 'error', logger: 'db', data: 'down' } }])
    expect(timelineText(events)).toContain('← message error · db · down')
  })

  it('says that the Console export holds no messages', () => {
    expect(() => importText(JSON.stringify([{ timestamp: when(0), message: 'listening' }]), deps)).toThrow(/stderr/)
  })

  it.each([
    [
      'an mcp.json',
      {
        mcpServers: {
          shop: { type: 'streamable-http', url: 'https://shop.example/mcp', headers: { authorization: 'x' } },
          local: { command: 'node' },
        },
      },
    ],
    [
      'another editor’s list',
      { servers: { shop: { type: 'http', url: 'https://shop.example/mcp' }, local: { command: 'node' } } },
    ],
  ])('finds the HTTP servers in %s, without their headers', (_, value) => {
    expect(importText(JSON.stringify(value), deps)).toEqual({
      kind: 'servers',
      servers: [{ name: 'shop', url: 'https://shop.example/mcp' }],
      notes: ['1 server is started as a command, which Parley never does.'],
    })
  })

  it('takes one copied entry, and refuses what would be run or is no web address', () => {
    expect(importText('{"type":"sse","url":"http://localhost:1/sse","note":""}', deps)).toMatchObject({
      servers: [{ url: 'http://localhost:1/sse' }],
    })
    expect(() => importText('{"mcpServers":{"a":{"command":"rm"},"b":{"url":"javascript:alert(1)"}}}', deps)).toThrow(
      'No server to connect to over HTTP',
    )
  })
})
