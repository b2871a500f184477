import { describe, expect, it } from 'vitest'
import type { JsonObject } from '@/lib/protocol/json'
import type { Problem } from '@/lib/protocol/problem'
import { AppHost, type AppCall, type AppHostDeps, type Posted } from './app-host'
import { BURST, LONGEST, PATIENCE } from './limits'
import { readCsp } from './sandbox-policy'

const CALL: AppCall = {
  id: 'p1',
  listed: { name: 'board' },
  arguments: { city: 'Oslo' },
  result: { content: [], structuredContent: { a: 1 } },
}
const TOOLS: Readonly<Record<string, object>> = { more: {}, model_only: { _meta: { ui: { visibility: ['model'] } } } }

/** A host, and an app that is written here: what each said, as a list. */
class Talk {
  readonly said: string[] = []
  readonly sent: string[] = []
  readonly links: string[] = []
  readonly recorded: Posted[] = []
  ended: { by: string; dropped: number; problem: Problem | undefined } | undefined
  now = 0
  readonly host: AppHost

  constructor(more: Partial<AppHostDeps> = {}) {
    this.host = new AppHost({
      csp: readCsp({}, []).csp,
      call: CALL,
      surroundings: () => ({ theme: 'dark', width: 400, maxHeight: 600, locale: 'en', timeZone: 'UTC' }),
      tool: (name) => (Object.hasOwn(TOOLS, name) ? (TOOLS[name] as Record<string, unknown>) : undefined),
      request: (method, params) => {
        this.sent.push(`${method} ${JSON.stringify(params)}`)
        const result = { content: [] }
        const value = { jsonrpc: '2.0', id: 'parley-9', result }
        return Promise.resolve({ kind: 'result', id: 'parley-9', result, value })
      },
      openLink: (href) => this.links.push(href),
      post: (message) => this.said.push(JSON.stringify(message).replace('{"jsonrpc":"2.0",', '{')),
      record: (_from, posted) => this.recorded.push(posted),
      closed: (by, dropped, problem) => (this.ended = { by, dropped, problem }),
      clock: () => this.now,
      ...more,
    })
    this.host.loaded()
  }

  app(message: unknown): this {
    const raw = typeof message === 'string' ? message : JSON.stringify(message)
    this.host.receive({ raw, size: raw.length })
    return this
  }

  request(method: string, params: JsonObject = {}, id: string | number = 1): this {
    return this.app({ jsonrpc: '2.0', id, method, params })
  }

  initialized(): this {
    return this.app({ jsonrpc: '2.0', method: 'ui/notifications/initialized' })
  }

  /** What was said since it was last asked. */
  async heard(): Promise<readonly string[]> {
    await new Promise((done) => setTimeout(done, 0))
    return this.said.splice(0)
  }
}

const INFO = { appInfo: { name: 'board', version: '1' }, appCapabilities: {}, protocolVersion: '2026-01-26' }

describe('An app that begins', () => {
  it('is told where it is; only when it is ready, the arguments and then the result', async () => {
    const t = new Talk().request('ui/initialize', INFO)
    const [answer = ''] = await t.heard()
    expect(JSON.parse(answer)).toMatchObject({
      id: 1,
      result: {
        protocolVersion: '2026-01-26',
        hostInfo: { name: 'parley' },
        hostCapabilities: { serverTools: {}, serverResources: {}, openLinks: {}, sandbox: { permissions: {} } },
        hostContext: {
          theme: 'dark',
          containerDimensions: { width: 400, maxHeight: 600 },
          toolInfo: { id: 'p1', tool: { name: 'board' } },
        },
      },
    })
    expect(t.host.state()).toMatchObject({ phase: 'starting', name: 'board' })
    t.host.changed()
    expect(await t.heard()).toEqual([])
    expect(await t.initialized().initialized().heard()).toEqual([
      '{"method":"ui/notifications/tool-input","params":{"arguments":{"city":"Oslo"}}}',
      '{"method":"ui/notifications/tool-result","params":{"content":[],"structuredContent":{"a":1}}}',
    ])
    t.host.changed()
    expect(await t.heard()).toEqual([
      '{"method":"ui/notifications/host-context-changed","params":{"theme":"dark","containerDimensions":{"width":400,"maxHeight":600}}}',
    ])
  })

  it('of no call gets neither', async () => {
    expect(await new Talk({ call: undefined }).initialized().heard()).toEqual([])
  })

  it('is shown as high as it wants, within reason', () => {
    const size = (height: unknown) =>
      new Talk().app({ method: 'ui/notifications/size-changed', params: { height } }).host.state().height
    expect([120, 1e9, -1, 'x'].map(size)).toEqual([120, 10_000, undefined, undefined])
  })
})

describe('What an app wants of the server', () => {
  it('waits for the person, the first time; then it goes out, and its answer comes back under its id', async () => {
    const t = new Talk().request('tools/call', { name: 'more', arguments: { n: 1 } }, 7)
    expect(await t.heard()).toEqual([])
    expect(t.sent).toEqual([])
    const [ask] = t.host.state().asks
    expect(ask).toMatchObject({ method: 'tools/call', subject: 'more' })
    t.host.decide(ask!.key, true)
    expect(await t.heard()).toEqual(['{"id":7,"result":{"content":[]}}'])
    t.request('tools/call', { name: 'more' }, 'eight')
    expect(await t.heard()).toEqual(['{"id":"eight","result":{"content":[]}}'])
    expect(t.sent).toEqual(['tools/call {"name":"more","arguments":{"n":1}}', 'tools/call {"name":"more"}'])
    t.request('resources/read', { uri: 'trip://current' }, 9)
    expect(await t.heard()).toEqual([])
    expect(t.host.state().asks).toMatchObject([{ method: 'resources/read', subject: 'trip://current' }])
  })

  it('is refused by the person, once each', async () => {
    const t = new Talk().request('tools/call', { name: 'more' }, 7)
    t.host.decide(t.host.state().asks[0]!.key, false)
    expect(await t.heard()).toEqual(['{"id":7,"error":{"code":-32000,"message":"The person refused it."}}'])
    t.request('tools/call', { name: 'more' }, 8)
    expect(t.host.state().asks).toHaveLength(1)
    expect(t.sent).toEqual([])
  })

  it('is let go at once where the same was allowed meanwhile', async () => {
    const t = new Talk().request('tools/call', { name: 'more' }, 1).request('tools/call', { name: 'more' }, 2)
    t.host.decide(t.host.state().asks[1]!.key, true)
    await t.heard()
    expect(t.sent).toHaveLength(2)
    expect(t.host.state().asks).toEqual([])
  })

  it.each([
    ['tools/call', { name: 'model_only' }, -32602, 'The tool is not for apps: its visibility leaves them out.'],
    ['tools/call', { name: 'unlisted' }, -32602, 'The server lists no tool of this name.'],
    ['tools/call', { name: '__proto__' }, -32602, 'The server lists no tool of this name.'],
    ['tools/call', {}, -32602, 'The server lists no tool of this name.'],
    ['resources/read', {}, -32602, 'uri is missing.'],
    ['ui/open-link', { url: 'javascript:alert(1)' }, -32602, 'Only http and https are opened.'],
    ['ui/open-link', { url: 'no' }, -32602, 'url is no address.'],
    ['sampling/createMessage', {}, -32601, 'Method not found'],
    ['tools/list', {}, -32601, 'Method not found'],
  ])('is refused at once: %s %j', async (method, params, code, message) => {
    const t = new Talk().request(method, params)
    expect(await t.heard()).toEqual([JSON.stringify({ id: 1, error: { code, message } })])
    expect(t.host.state().asks).toEqual([])
  })

  it('gets an error where no answer comes', async () => {
    const t = new Talk({ request: () => Promise.reject(new Error('lost')) }).request('tools/call', { name: 'more' })
    t.host.decide(1, true)
    expect(await t.heard()).toEqual(['{"id":1,"error":{"code":-32000,"message":"No answer came: see the timeline."}}'])
  })

  it('does not pile up', async () => {
    const t = new Talk()
    for (let id = 0; id < 25; id++) t.request('tools/call', { name: 'more' }, id)
    expect((await t.heard()).length).toBe(5)
    expect(t.host.state().asks).toHaveLength(20)
  })
})

it('A link is asked for each time', async () => {
  const t = new Talk()
  for (const id of [1, 2]) {
    t.request('ui/open-link', { url: 'https://a.example/x' }, id)
    expect(t.host.state().asks).toHaveLength(1)
    t.host.decide(t.host.state().asks[0]!.key, id === 1)
  }
  expect(await t.heard()).toEqual([
    '{"id":1,"result":{}}',
    '{"id":2,"error":{"code":-32000,"message":"The person refused it."}}',
  ])
  expect(t.links).toEqual(['https://a.example/x'])
})

it('What it tells the person or the model is text, the newest context only', async () => {
  const t = new Talk().request('ui/message', { role: 'user', content: [{ type: 'text', text: '<b>hi</b>' }] })
  t.request('ui/update-model-context', { content: [{ type: 'text', text: 'old' }] })
  t.request('ui/update-model-context', { structuredContent: { a: 1 } }).app({ id: 4, method: 'ui/message' })
  t.request('ui/request-display-mode', { mode: 'fullscreen' }, 5).request('ping', {}, 6)
  expect(t.host.state().said).toEqual([
    { as: 'message', text: '<b>hi</b>' },
    { as: 'context', text: '{"structuredContent":{"a":1}}' },
    { as: 'message', text: 'null' },
  ])
  expect((await t.heard()).slice(-2)).toEqual(['{"id":5,"result":{"mode":"inline"}}', '{"id":6,"result":{}}'])
})

describe('Whatever an app sends', () => {
  it.each([
    '',
    'null',
    '[]',
    '[{"jsonrpc":"2.0","id":1,"method":"ping"}]',
    '{"id":{},"method":"ping"}',
    '"x"',
    '{"id":1}',
  ])('is recorded, and answered only where it is a request: %s', async (raw) => {
    const t = new Talk().app(raw)
    expect(await t.heard()).toEqual([])
    expect(t.recorded).toEqual([{ raw, size: raw.length }])
  })

  it('is neither read nor kept whole where it is too long', async () => {
    const t = new Talk()
    t.host.receive({ raw: '{"id":1,"method":"ping"}', size: LONGEST + 1, truncated: true })
    expect(await t.heard()).toEqual([])
    const long: AppCall = { ...CALL, result: { content: 'x'.repeat(LONGEST) } }
    const big = new Talk({ call: long }).initialized()
    expect(big.recorded.at(-1)).toMatchObject({ truncated: true, size: expect.any(Number) as number })
    expect(big.recorded.at(-1)?.raw).toHaveLength(10_000)
  })

  it('is let through at a pace; a flood is counted, and ends the app with the reason', () => {
    const t = new Talk()
    for (let id = 0; id < BURST + 10; id++) t.request('ping', {}, id)
    expect(t.recorded).toHaveLength(2 * BURST)
    expect(t.host.state().dropped).toBe(10)
    t.now += 1000
    t.request('ping')
    expect(t.recorded).toHaveLength(2 * BURST + 2)
    t.host.drop(PATIENCE)
    expect(t.host.state()).toMatchObject({ phase: 'closed', problem: { code: 'APP_FLOOD' } })
    expect(t.ended).toMatchObject({ by: 'parley', dropped: PATIENCE + 10 })
    t.request('ping')
    expect(t.recorded).toHaveLength(2 * BURST + 2)
  })
})

describe('An app that is closed', () => {
  it('is told, and waited for', async () => {
    const t = new Talk({ call: undefined }).initialized()
    const closing = t.host.close(10_000)
    expect(await t.heard()).toEqual(['{"id":"parley-teardown","method":"ui/resource-teardown","params":{}}'])
    expect(t.ended).toBeUndefined()
    t.app({ id: 'parley-teardown', result: {} })
    await closing
    expect(t.ended).toEqual({ by: 'person', dropped: 0, problem: undefined })
  })

  it('is not waited for any longer than that', async () => {
    const t = new Talk().initialized()
    await t.host.close(1)
    expect(t.host.state().phase).toBe('closed')
  })

  it('gets no answer to what it still wants, nor does the server hear of it', async () => {
    const t = new Talk().request('tools/call', { name: 'more' })
    await t.host.close(1)
    expect(await t.heard()).toEqual([])
    expect(t.sent).toEqual([])
    expect(t.host.state().asks).toEqual([])
  })
})
