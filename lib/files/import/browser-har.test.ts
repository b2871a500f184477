import { describe, expect, it } from 'vitest'
import { timelineText } from '@/lib/testing/timeline-text'
import { importText } from './import-text'

const URL = 'https://app.example/mcp'
const START = Date.UTC(2026, 10, 21, 9)

type Told = {
  readonly at: number
  readonly method?: string
  readonly url?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly sends?: unknown
  readonly status?: number
  readonly type?: string
  readonly text?: string
  readonly size?: number
  readonly encoding?: 'base64'
  readonly wait?: number
  readonly time?: number
  readonly answers?: Readonly<Record<string, string>>
  readonly more?: object
}

const pairs = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([name, value]) => ({ name, value }))

/** An entry as Chrome’s developer tools write it. */
const chrome = ({ at, method = 'POST', url = URL, status = 200, type = 'application/json', ...told }: Told) => ({
  _connectionId: '4411',
  _initiator: { type: 'script', stack: { callFrames: [] } },
  _priority: 'High',
  _resourceType: 'fetch',
  cache: {},
  connection: '443',
  pageref: 'page_1',
  request: {
    method,
    url,
    httpVersion: 'h2',
    headers: pairs({ ':authority': 'app.example', ':method': method, ...told.headers }),
    queryString: [],
    cookies: [],
    headersSize: -1,
    bodySize: 1,
    ...(told.sends !== undefined && { postData: { mimeType: 'application/json', text: JSON.stringify(told.sends) } }),
  },
  response: {
    status,
    statusText: '',
    httpVersion: 'h2',
    headers: pairs({ ...(type !== '' && { 'content-type': type }), ...told.answers }),
    cookies: [],
    content: {
      size: told.size ?? told.text?.length ?? 0,
      mimeType: type === '' ? 'x-unknown' : type,
      ...(told.text !== undefined && { text: told.text }),
      ...(told.encoding && { encoding: told.encoding }),
    },
    redirectURL: '',
    headersSize: -1,
    bodySize: -1,
    _transferSize: 300,
    _error: null,
  },
  serverIPAddress: '192.0.2.1',
  startedDateTime: new Date(START + at).toISOString(),
  time: told.time ?? 20,
  timings: {
    blocked: 1,
    dns: -1,
    ssl: -1,
    connect: -1,
    send: 1,
    wait: told.wait ?? 10,
    receive: 8,
    _blocked_queueing: 1,
  },
  ...told.more,
})

const har = (
  entries: readonly object[],
  made: object = { creator: { name: 'WebInspector', version: '537.36' } },
): string => JSON.stringify({ log: { version: '1.2', ...made, pages: [{ id: 'page_1' }], entries } })

const opened = (text: string) => {
  const imported = importText(text, { name: 'app.example.har', newId: () => 'new' })
  if (imported.kind !== 'recording') throw new Error('It holds no recording.')
  return imported
}

const rpc = (message: object) => ({ jsonrpc: '2.0', ...message })
const result = (id: number, value: object) => JSON.stringify(rpc({ id, result: value }))
const sse = (...messages: readonly object[]) =>
  messages.map((one) => `event: message\ndata: ${JSON.stringify(rpc(one))}\n\n`).join('')

const SESSION = { 'mcp-session-id': 's1', 'mcp-protocol-version': '2025-11-25' }
const initialize = {
  at: 0,
  sends: rpc({
    id: 0,
    method: 'initialize',
    params: { protocolVersion: '2025-11-25', capabilities: { roots: {} }, clientInfo: {} },
  }),
  text: result(0, {
    protocolVersion: '2025-11-25',
    capabilities: { tools: {} },
    serverInfo: { name: 'shop', version: '2' },
  }),
  answers: { 'mcp-session-id': 's1' },
  time: 20.2,
}
const initialized = {
  at: 30,
  headers: SESSION,
  sends: rpc({ method: 'notifications/initialized' }),
  status: 202,
  type: '',
}

describe('a HAR file of Chrome', () => {
  it('opens with the MCP traffic among the other: handshake, asks in a stream and their answers in their order', () => {
    const call = rpc({ id: 1, method: 'tools/call', params: { name: 'buy' } })
    const ask = {
      id: 7,
      method: 'elicitation/create',
      params: { message: 'Sure?', requestedSchema: { type: 'object', properties: {} } },
    }
    const { events, header, notes } = opened(
      har([
        chrome({ at: -50, method: 'GET', url: 'https://app.example/', type: 'text/html', text: '<html>' }),
        chrome({ at: -5, method: 'OPTIONS', status: 204, type: '' }),
        chrome(initialize),
        chrome(initialized),
        chrome({
          at: 100,
          headers: SESSION,
          sends: call,
          type: 'text/event-stream',
          text: sse({ method: 'notifications/message', params: { level: 'info', data: 'hm' } }, ask, {
            id: 1,
            result: { content: [] },
          }),
          time: 900.4,
          wait: 498.7,
        }),
        chrome({
          at: 600,
          headers: SESSION,
          sends: rpc({ id: 7, result: { action: 'accept' } }),
          status: 202,
          type: '',
        }),
        chrome({ at: 700, url: 'https://app.example/rpc', sends: rpc({ id: 1, method: 'eth_call' }), text: '{}' }),
        chrome({ at: 800, method: 'GET', headers: SESSION, type: 'text/event-stream' }),
      ]),
    )
    expect(timelineText(events)).toEqual([
      '→ initialize protocolVersion: 2025-11-25, capabilities: {…}, clientInfo: {…} [200]',
      '← result shop · capabilities: tools [complete]',
      '→ initialized',
      '→ tools/call buy [200]',
      '  ← message info · hm',
      '    ← elicitation/create Sure? [answered]',
      '    → accept [answered]',
      '← result no content [complete]',
      '→ GET /mcp · event stream · The body is not in the capture [200]',
      '· disconnected the page was left',
    ])
    expect(header).toMatchObject({ title: 'app.example', origin: { kind: 'har', creator: 'WebInspector 537.36' } })
    expect(notes).toEqual([
      '2 requests that are no MCP traffic were left out.',
      '1 CORS preflight was left out.',
      '1 response has no body in the file: what the server said there is not known.',
    ])
    expect(events.find(({ type }) => type === 'connection-started')).toMatchObject({
      url: URL,
      advertised: { roots: true, sampling: false, elicitationForm: false },
    })
  })

  it('takes the events and times of a stream from Chrome’s own list where the body is not there', () => {
    const listed = [500, 640].map((at, index) => ({
      time: (START + at) / 1000,
      eventName: 'message',
      eventId: String(index),
      data: JSON.stringify(rpc({ method: 'notifications/message', params: { level: 'info', data: index } })),
    }))
    const { events } = opened(
      har([
        chrome(initialize),
        chrome({
          at: 300,
          method: 'GET',
          headers: SESSION,
          type: 'text/event-stream',
          more: { _eventSourceMessages: listed },
        }),
      ]),
    )
    expect(events.filter(({ type }) => type === 'frame-received').map(({ at }) => at - START)).toEqual([20, 500, 640])
  })

  it('says that the handshake is not there when the capture began later', () => {
    const { events, notes } = opened(
      har([
        chrome({
          at: 5,
          headers: SESSION,
          sends: rpc({ id: 3, method: 'tools/list' }),
          text: result(3, { tools: [] }),
        }),
      ]),
    )
    expect(events.slice(0, 2)).toMatchObject([
      { type: 'connection-started' },
      { type: 'connection-established', revision: '2025-11-25', capabilities: { tools: {} }, mcpSessionId: 's1' },
    ])
    expect(notes).toEqual([
      'The handshake of a connection is not in the file: what the server offers is taken from what was used.',
    ])
  })

  it('tells a second session and a refused one apart from the first, with the sign-in between', () => {
    const token = {
      at: 60,
      url: 'https://login.example/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }
    const signIn = chrome({ ...token, text: '{"access_token":"x"}' })
    const form = {
      ...signIn,
      request: { ...signIn.request, postData: { mimeType: '', text: 'grant_type=authorization_code&code=1' } },
    }
    const { events } = opened(
      har([chrome({ ...initialize, status: 401, text: '', answers: {} }), form, chrome({ ...initialize, at: 100 })]),
    )
    expect(
      events
        .filter(({ type }) => type.startsWith('connection-'))
        .map(({ type, connectionId }) => `${connectionId} ${type}`),
    ).toEqual([
      'c1 connection-started',
      'c1 connection-failed',
      'c2 connection-started',
      'c2 connection-established',
      'c2 connection-closed',
    ])
    expect(timelineText(events)).toContain('→ POST /token · {"access_token":"x"} [200]')
  })
})

describe('a HAR file of Firefox', () => {
  it('opens a modern session, with bodies in base64 and local times', () => {
    const meta = {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientCapabilities': { sampling: {} },
    }
    const headers = { 'MCP-Protocol-Version': '2026-07-28', 'Mcp-Method': 'server/discover' }
    const stream = sse({ id: 'a', result: { resultType: 'complete', capabilities: { tools: {} } } })
    const entry = {
      startedDateTime: '2026-11-21T10:00:00.000+01:00',
      request: {
        bodySize: 90,
        method: 'POST',
        url: URL,
        httpVersion: 'HTTP/1.1',
        headers: pairs({ Host: 'app.example', ...headers }),
        cookies: [],
        queryString: [],
        headersSize: 400,
        postData: {
          mimeType: 'application/json',
          params: [],
          text: JSON.stringify(rpc({ id: 'a', method: 'server/discover', params: { _meta: meta } })),
        },
      },
      response: {
        status: 200,
        statusText: 'OK',
        httpVersion: 'HTTP/1.1',
        headers: pairs({ 'Content-Type': 'text/event-stream' }),
        cookies: [],
        content: { mimeType: 'text/event-stream', size: stream.length, encoding: 'base64', text: btoa(stream) },
        redirectURL: '',
        headersSize: 200,
        bodySize: stream.length,
      },
      cache: {},
      timings: { blocked: 0, dns: 0, connect: 0, ssl: 0, send: 0, wait: 40, receive: 2 },
      time: 42,
      _securityState: 'secure',
      serverIPAddress: '192.0.2.1',
      connection: '443',
      pageref: 'page_1',
    }
    const made = { creator: { name: 'Firefox', version: '152.0' }, browser: { name: 'Firefox', version: '152.0' } }
    const { events, header } = opened(har([entry], made))
    expect(timelineText(events)).toEqual([
      '→ server/discover [200]',
      '← result capabilities: tools [complete]',
      '· disconnected the page was left',
    ])
    expect(events[0]).toMatchObject({ at: START, advertised: { sampling: true, roots: false } })
    expect(header.origin).toEqual({ kind: 'har', creator: 'Firefox 152.0' })
  })
})

describe('a HAR file of HTTP+SSE (2024-11-05)', () => {
  it('puts answers on the one stream after the requests they answer', () => {
    const post = 'https://app.example/messages?sessionId=1'
    const stream = `event: endpoint\ndata: /messages?sessionId=1\n\n${sse(
      { id: 0, result: { protocolVersion: '2024-11-05', capabilities: { tools: {} }, serverInfo: { name: 'old' } } },
      { id: 1, result: { tools: [] } },
    )}`
    const { events } = opened(
      har([
        chrome({
          at: 0,
          method: 'GET',
          url: 'https://app.example/sse',
          type: 'text/event-stream',
          text: stream,
          time: 500,
        }),
        chrome({ ...initialize, url: post, at: 20, status: 202, text: 'Accepted', type: '', answers: {} }),
        chrome({
          at: 100,
          url: post,
          sends: rpc({ id: 1, method: 'tools/list' }),
          status: 202,
          text: 'Accepted',
          type: '',
        }),
      ]),
    )
    expect(events.find(({ type }) => type === 'connection-established')).toMatchObject({
      transport: 'http+sse',
      revision: '2024-11-05',
    })
    expect(timelineText(events).filter((row) => row.includes('result'))).toEqual([
      '← result old · capabilities: tools [complete]',
      '← result 0 tools [complete]',
    ])
  })
})
