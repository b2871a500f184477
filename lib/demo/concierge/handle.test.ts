import { afterEach, describe, expect, it } from 'vitest'
import { connectV1, connectV2 } from '@/lib/testing/demo-clients'
import type { Revision } from '@/lib/protocol/revisions'
import { handleApproval } from './approve-page'
import { findApproval, openApproval } from './approvals'
import { BOARD_URI } from './resources'
import { handleConcierge } from './handle'
import { book, currentTrip, type Trip } from './trips'

const URL_ = 'http://demo.test/api/demo/concierge/mcp'
const REVISIONS = ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25', '2026-07-28'] as const

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
const connect = async (revision: Revision, answers = {}) => {
  const connected = await connectV2(handleConcierge, revision, answers)
  closing.push(connected.close)
  return connected
}

const post = (body: unknown, headers: Record<string, string> = {}) =>
  handleConcierge(
    new Request(URL_, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
      body: JSON.stringify(body),
    }),
  )
const initialize = (protocolVersion: string) => ({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion, capabilities: {}, clientInfo: { name: 'raw', version: '1' } },
})
const modernCall = (params: object, capabilities: object) => ({
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/call',
  params: {
    ...params,
    _meta: {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientInfo': { name: 'raw', version: '1' },
      'io.modelcontextprotocol/clientCapabilities': capabilities,
    },
  },
})

describe('every revision', () => {
  it.each(REVISIONS)('%s is negotiated on the same URL', async (revision) => {
    const { client } = await connect(revision)
    expect(client.getNegotiatedProtocolVersion()).toBe(revision)
    const names = (await client.listTools()).tools.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['book_trip', 'weather', 'burst']))
  })

  it.each([
    ['2024-11-05', ['text', 'image', 'resource'], false],
    ['2025-03-26', ['text', 'image', 'audio', 'resource'], false],
    ['2025-06-18', ['text', 'image', 'audio', 'resource_link', 'resource'], true],
    ['2026-07-28', ['text', 'image', 'audio', 'resource_link', 'resource'], true],
  ] as const)('%s gets only what it knows', async (revision, blocks, structured) => {
    const { client, call } = await connect(revision)
    const card = await call('postcard')
    expect(card.content.map((block) => (block as { type: string }).type)).toEqual(blocks)
    expect('structuredContent' in (await call('weather'))).toBe(structured)
    const { tools } = await client.listTools()
    expect(tools.some(({ outputSchema }) => outputSchema)).toBe(structured)
  })

  it('counter-offers the newest legacy revision to a client that wants an unknown one', async () => {
    const response = await post(initialize('2031-01-01'))
    expect(await response.text()).toContain('"protocolVersion":"2025-11-25"')
  })
})

describe('resources and prompts', () => {
  it.each(['2025-11-25', '2026-07-28'] as const)('are listed, read and completed on %s', async (revision) => {
    const { client } = await connect(revision)
    const { resources } = await client.listResources()
    expect(resources.map(({ uri }) => uri).slice(0, 3)).toEqual([
      'trip://current',
      'trip://picture',
      'guide://amsterdam',
    ])
    expect(resources).toHaveLength(10)
    const picture = await client.readResource({ uri: 'trip://picture' })
    expect(atob((picture.contents[0] as { blob: string }).blob).slice(1, 4)).toBe('PNG')
    const kyoto = await client.readResource({ uri: 'trip://kyoto-autumn' })
    expect(kyoto.contents[0]).toMatchObject({
      mimeType: 'text/markdown',
      text: expect.stringMatching(/^# Kyoto/) as string,
    })
    const board = await client.readResource({ uri: BOARD_URI })
    expect(board.contents[0]).toMatchObject({ mimeType: 'text/html;profile=mcp-app', _meta: { ui: { csp: {} } } })
    expect(client.getServerCapabilities()).toMatchObject({ extensions: { 'io.modelcontextprotocol/ui': {} } })
    const code = revision === '2026-07-28' ? -32602 : -32002
    await expect(client.readResource({ uri: 'trip://nowhere' })).rejects.toMatchObject({ code })

    const ids = await client.complete({
      ref: { type: 'ref/resource', uri: 'trip://{id}' },
      argument: { name: 'id', value: 'ky' },
    })
    expect(ids.completion.values).toEqual(['kyoto-autumn'])
    const cities = await client.complete({
      ref: { type: 'ref/prompt', name: 'plan_weekend' },
      argument: { name: 'city', value: 'l' },
    })
    expect(cities.completion.values).toEqual(['Lisbon', 'Ljubljana'])

    const plan = await client.getPrompt({ name: 'plan_weekend', arguments: { city: 'Oslo' } })
    expect(plan.messages[0]?.content).toMatchObject({ text: 'Plan a slow weekend in Oslo. Two days, no rush.' })
    const summary = await client.getPrompt({ name: 'summarise', arguments: { trip: 'kyoto-autumn' } })
    expect(summary.messages[1]?.content).toMatchObject({ resource: { uri: 'trip://kyoto-autumn' } })
  })
})

describe('the list of resources', () => {
  it.each(['2025-11-25', '2026-07-28'] as const)('has two pages on %s, and no other cursor', async (revision) => {
    const { client } = await connect(revision)
    const first = await client.request({ method: 'resources/list' })
    expect(first.resources).toHaveLength(5)
    const second = await client.request({ method: 'resources/list', params: { cursor: first.nextCursor! } })
    expect([second.resources.length, second.nextCursor]).toEqual([5, undefined])
    const none = client.request({ method: 'resources/list', params: { cursor: 'after-3' } })
    await expect(none).rejects.toMatchObject({ code: -32602 })
  })

  it('may be kept for a minute, and its icons came with 2025-11-25', async () => {
    const modern = await (await connect('2026-07-28')).client.request({ method: 'resources/list' })
    expect(modern).toMatchObject({ ttlMs: 60_000, cacheScope: 'public' })
    expect(modern.resources[0]?.icons?.[0]?.src).toMatch(/^data:image\/svg\+xml;base64,/)
    const older = await (await connect('2025-06-18')).client.request({ method: 'resources/list' })
    expect(older).not.toHaveProperty('ttlMs')
    expect(older.resources[0]).not.toHaveProperty('icons')
  })

  it('has guides that can be read', async () => {
    const { client } = await connect('2025-11-25')
    const { contents } = await client.readResource({ uri: 'guide://oslo' })
    expect(contents[0]).toMatchObject({ text: expect.stringMatching(/^# Oslo/) as string })
  })
})

describe('a subscription to the current trip', () => {
  const trip = (id: string): Trip => ({ ...currentTrip()!, id })

  it('on legacy brings an update after a booking, to subscribers only', async () => {
    const subscriber = await connect('2025-11-25')
    const bystander = await connect('2025-11-25')
    await subscriber.client.subscribeResource({ uri: 'trip://current' })
    const seen = new Promise((resolve) => {
      subscriber.client.setNotificationHandler('notifications/resources/updated', resolve)
    })
    book(trip('after-legacy-subscription'))
    expect(await seen).toMatchObject({ params: { uri: 'trip://current' } })
    expect(bystander.notified).toEqual([])
  })

  it('on modern arrives on the stream of subscriptions/listen', async () => {
    const { client } = await connect('2026-07-28')
    const seen = new Promise((resolve) => {
      client.setNotificationHandler('notifications/resources/updated', resolve)
    })
    const subscription = await client.listen({ resourceSubscriptions: ['trip://current'] })
    book(trip('after-modern-subscription'))
    expect(await seen).toMatchObject({ params: { uri: 'trip://current' } })
    await subscription.close()
  })
})

describe('sessions', () => {
  it('are required, known by id and ended by DELETE', async () => {
    expect((await post({ jsonrpc: '2.0', id: 1, method: 'ping' })).status).toBe(400)
    expect((await post({ jsonrpc: '2.0', id: 1, method: 'ping' }, { 'mcp-session-id': 'gone' })).status).toBe(404)
    const opened = await post(initialize('2025-11-25'))
    const id = opened.headers.get('mcp-session-id') ?? ''
    expect(id).toMatch(/^[\x21-\x7e]+$/)
    const headers = { 'mcp-session-id': id, 'mcp-protocol-version': '2025-11-25' }
    expect((await post({ jsonrpc: '2.0', method: 'notifications/initialized' }, headers)).status).toBe(202)
    expect((await handleConcierge(new Request(URL_, { method: 'DELETE', headers }))).status).toBe(200)
    expect((await post({ jsonrpc: '2.0', id: 2, method: 'ping' }, headers)).status).toBe(404)
  })

  it('let a cut stream go on after the last event the client saw', async () => {
    const opened = await post(initialize('2025-11-25'))
    const headers = {
      'mcp-session-id': opened.headers.get('mcp-session-id') ?? '',
      'mcp-protocol-version': '2025-11-25',
    }
    const params = { name: 'slow_count', arguments: { to: 3, everyMs: 0 }, _meta: { progressToken: 'p' } }
    const first = await (await post({ jsonrpc: '2.0', id: 2, method: 'tools/call', params }, headers)).text()
    const ids = [...first.matchAll(/^id: (.*)$/gm)].map(([, id]) => id ?? '')
    const again = await handleConcierge(
      new Request(URL_, { headers: { ...headers, accept: 'text/event-stream', 'last-event-id': ids[2] ?? '' } }),
    )
    const reader = again.body!.pipeThrough(new TextDecoderStream()).getReader()
    let replayed = ''
    while (!replayed.includes('Counted to 3')) replayed += (await reader.read()).value ?? ''
    await reader.cancel()
    expect(first).toContain(replayed.trimStart().split('\n\n')[0])
    expect(replayed).not.toContain('"progress":1,')
  })
})

describe('what must not pass', () => {
  it('is a request from a page of another origin', async () => {
    expect((await post(initialize('2025-11-25'), { origin: 'https://evil.example' })).status).toBe(403)
    expect((await post(initialize('2025-11-25'), { origin: 'null' })).status).toBe(403)
    expect((await post(initialize('2025-11-25'), { origin: 'http://demo.test' })).status).toBe(200)
  })

  it('is an argument that its header does not mirror', async () => {
    const call = modernCall({ name: 'find_hotel', arguments: { region: 'north' } }, {})
    const headers = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call', 'mcp-name': 'find_hotel' }
    const bare = await post(call, headers)
    expect([bare.status, await bare.text()]).toEqual([400, expect.stringContaining('"code":-32020')])
    expect((await post(call, { ...headers, 'mcp-param-region': 'south' })).status).toBe(400)
    expect((await post(call, { ...headers, 'mcp-param-region': 'north' })).status).toBe(200)
  })

  it('is a requestState that was changed, or belongs to other arguments or another tool', async () => {
    const can = { elicitation: { form: {} } }
    const headers = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call' }
    const call = async (name: string, more: object) => {
      const response = await post(modernCall({ name, ...more }, can), { ...headers, 'mcp-name': name })
      const text = await response.text()
      return JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? text) as { result?: Record<string, unknown>; error?: object }
    }
    const asked = await call('book_trip', { arguments: { destination: 'Porto' } })
    expect(asked.result).toMatchObject({ resultType: 'input_required' })
    const state = String(asked.result?.['requestState'])
    const middle = Math.floor(state.length / 2)
    const changed = state.slice(0, middle) + (state[middle] === 'A' ? 'B' : 'A') + state.slice(middle + 1)
    const invalid = { code: -32602, message: 'Invalid or expired requestState' }
    expect(
      (await call('book_trip', { arguments: { destination: 'Porto' }, requestState: changed })).error,
    ).toMatchObject(invalid)
    expect((await call('review_diff', { arguments: {}, requestState: state })).error).toMatchObject(invalid)
    expect((await call('book_trip', { arguments: { destination: 'Oslo' }, requestState: state })).result).toMatchObject(
      { isError: true },
    )
    const again = await call('book_trip', { arguments: { destination: 'Porto' }, requestState: state })
    expect(again.result).toMatchObject({ resultType: 'input_required', inputRequests: { details: {} } })
  })
})

describe('the approval page', () => {
  const url = (id: string) => `http://demo.test/api/demo/concierge/approve?id=${id}`
  const press = (id: string, decision: string) =>
    handleApproval(new Request(url(id), { method: 'POST', body: new URLSearchParams({ decision }) }))

  it('shows what is asked as text, runs no script and decides nothing by being opened', async () => {
    const id = openApproval('Buy <img src=x onerror=alert(1)>')
    const response = await handleApproval(new Request(url(id)))
    const page = await response.text()
    expect(page).toContain('Buy &lt;img src=x onerror=alert(1)&gt;')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(page).toContain(`<style nonce="${/'nonce-([^']+)'/.exec(policy)?.[1] ?? ''}">`)
    expect(page).not.toContain('<script')
    expect(findApproval(id)?.decision).toBeUndefined()
  })

  it('decides once', async () => {
    const id = openApproval('Anything')
    expect(await (await press(id, 'refused')).text()).toContain('Refused')
    expect(await (await press(id, 'approved')).text()).toContain('Refused')
    expect(findApproval(id)?.decision).toBe('refused')
  })

  it('knows nothing of links it did not make', async () => {
    expect((await press('made-up', 'approved')).status).toBe(404)
  })
})

it('names the host under which the client came', async () => {
  const asked: unknown[] = []
  const handle = (request: Request) => {
    const headers = new Headers(request.headers)
    headers.set('host', '127.0.0.1:4000')
    return handleConcierge(new Request(request, { headers }))
  }
  const client = await connectV1(handle, {
    url: ({ url }) => {
      asked.push(url)
      return Promise.resolve('decline')
    },
  })
  closing.push(client.close)
  expect((await client.call('approve_by_link')).structuredContent).toEqual({ status: 'declined' })
  expect(asked).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:4000\/api\/demo\/concierge\/approve\?id=/)])
})
