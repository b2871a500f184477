import { describe, expect, it } from 'vitest'
import { timelineText, viewsOf } from '@/lib/testing/timeline-text'
import { someProblem, Transcript } from '@/lib/testing/transcript'

const text = (value: string) => ({ content: [{ type: 'text', text: value }] })
const calls = (id: string | number, name: string, meta = {}) => ({
  id,
  method: 'tools/call',
  params: { name, arguments: {}, ...meta },
})
const statuses = (t: Transcript) =>
  viewsOf(t.events)
    .exchanges()
    .map(({ requestId, status }) => [requestId, status])

describe('exchanges', () => {
  it('keep interleaved calls apart and string ids apart from numbers', () => {
    const t = new Transcript().connects('2025-11-25')
    const first = t.sends(calls(1, 'slow'))
    const second = t.sends(calls('1', 'fast'))
    t.sse({ id: '1', result: text('fast one') }, { on: second })
    t.sse({ id: 1, result: { isError: true, ...text('slow one') } }, { on: first })
    expect(timelineText(t.events)).toEqual([
      '→ tools/call slow [200]',
      '← result isError: slow one [tool error]',
      '→ tools/call fast [200]',
      '← result "fast one" [complete]',
    ])
    expect(timelineText(t.events, 'arrival').map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '→ tools/call slow',
      '→ tools/call fast',
      '← result "fast',
      '← result isError:',
    ])
  })

  it('take the first response and show a second one as a duplicate', () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends(calls(1, 'echo'))
    t.sse({ id: 1, result: text('one') }).sse({ id: 1, result: text('two') })
    expect(timelineText(t.events)).toEqual([
      '→ tools/call echo [200]',
      '← result "one" [complete]',
      '  ← result "two" [duplicate]',
    ])
    expect(viewsOf(t.events).exchanges()[0]!.rounds[0]!.response!.raw).toContain('one')
  })

  it('stay pending on a wrong id until the HTTP exchange ends, and then have failed', () => {
    const t = new Transcript().connects('2026-07-28')
    t.sends(calls('a', 'echo'))
    t.sse({ id: 'b', result: text('not yours') })
    expect(statuses(t)).toEqual([['a', 'pending']])
    expect(timelineText(t.events)[1]).toBe('  ← result "not yours" [unknown id]')
    t.ends()
    expect(viewsOf(t.events).exchanges()[0]).toMatchObject({ status: 'failed', problem: { code: 'NO_ANSWER' } })
  })

  it('reuse an id: each response goes to the request whose stream it came on', () => {
    const t = new Transcript().connects('2025-11-25')
    const first = t.sends(calls(1, 'one'))
    const second = t.sends(calls(1, 'two'))
    t.sse({ id: 1, result: text('two') }, { on: second }).sse({ id: 1, result: text('one') }, { on: first })
    expect(timelineText(t.events)).toEqual([
      '→ tools/call one [200]',
      '← result "one" [complete]',
      '→ tools/call two [200]',
      '← result "two" [complete]',
    ])
  })

  it('nest progress by its token wherever it arrives, and the rest of the stream under its call', () => {
    const t = new Transcript().connects('2025-11-25')
    const stream = t.opens('GET')
    t.head()
    const call = t.sends(calls(7, 'slow_count', { _meta: { progressToken: 'p' } }))
    t.sse({ method: 'notifications/progress', params: { progressToken: 'p', progress: 1, total: 4 } }, { on: stream })
    t.sse({ method: 'notifications/message', params: { level: 'info', data: 'counting' } }, { on: call })
    t.sse({ method: 'notifications/resources/updated', params: { uri: 'trip://1' } }, { on: stream })
    expect(timelineText(t.events)).toEqual([
      '→ GET /mcp · event stream [open]',
      '→ tools/call slow_count [1 / 4]',
      '  ← progress 1 / 4',
      '  ← message info · counting',
      '← resources/updated trip://1',
    ])
    expect(viewsOf(t.events).exchanges()[0]).toMatchObject({ notifications: 2, progress: { progress: 1, total: 4 } })
  })

  it('are cancelled by the person, and keep a late answer', () => {
    const t = new Transcript().connects('2025-11-25')
    const call = t.sends(calls(1, 'slow'))
    t.head().cancels(1, 'took too long')
    t.sends({ method: 'notifications/cancelled', params: { requestId: 1, reason: 'took too long' } })
    t.accepted()
    t.sse({ id: 1, result: text('there') }, { on: call })
    expect(timelineText(t.events)).toEqual([
      '→ tools/call slow [cancelled]',
      '  · gave up took too long',
      '  → cancelled 1 · took too long',
      '  ← result "there" [too late]',
    ])
  })

  it('fail for what the client knows, also where it gave the request itself up first', () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends({ id: 1, method: 'tools/call', params: { name: 'slow' } })
    t.ends('aborted').fails(1, someProblem('STREAM_LOST'))
    t.sends({ id: 2, method: 'tools/call', params: { name: 'slow' } })
    t.cancels(2).ends('aborted')
    expect(
      viewsOf(t.events)
        .exchanges()
        .map(({ status, problem }) => [status, problem?.code]),
    ).toEqual([
      ['failed', 'STREAM_LOST'],
      ['cancelled', undefined],
    ])
  })

  it('are settled by what the client says of them, by their stream, or by the end of the connection', () => {
    const t = new Transcript().connects('2026-07-28')
    t.sends(calls('a', 'x'))
    t.fails('a', someProblem('STREAM_ENDED'))
    t.sends(calls('b', 'x'))
    t.ends('failed', { problem: someProblem('ECONNREFUSED') })
    t.sends(calls('c', 'x'))
    t.ends('aborted')
    t.sends(calls('d', 'x'))
    t.closes('server', someProblem('CLOSED'))
    expect(
      viewsOf(t.events)
        .exchanges()
        .map(({ status, problem }) => [status, problem?.code]),
    ).toEqual([
      ['failed', 'STREAM_ENDED'],
      ['failed', 'ECONNREFUSED'],
      ['cancelled', undefined],
      ['failed', 'CLOSED'],
    ])
  })

  it('believe the client’s reason over what the end of the HTTP exchange could tell', () => {
    const t = new Transcript().connects('2026-07-28')
    t.sends(calls('a', 'x'))
    t.receives('<h1>Oops', { status: 502, type: 'text/html' }).fails('a', someProblem('BAD_GATEWAY'))
    expect(viewsOf(t.events).exchanges()[0]).toMatchObject({ status: 'failed', problem: { code: 'BAD_GATEWAY' } })
    expect(timelineText(t.events)).toEqual([
      '→ tools/call x [502]',
      '  ← HTTP 502 text/html · <h1>Oops [502]',
      '  · no answer It failed: a test [BAD_GATEWAY]',
    ])
  })

  it('wait for the other stream when the POST is only accepted (HTTP+SSE)', () => {
    const t = new Transcript().starts()
    const stream = t.opens('GET')
    t.block('event: endpoint\ndata: /messages?session=1\n\n')
    t.sends({ id: 0, method: 'initialize' }, { url: 'http://server.test/messages?session=1' })
    t.receives('Accepted', { status: 202, type: 'text/plain' })
    expect(statuses(t)).toEqual([[0, 'pending']])
    t.sse({ id: 0, result: { serverInfo: { name: 'old' }, capabilities: { tools: {} } } }, { on: stream })
    expect(timelineText(t.events)).toEqual([
      '→ GET /mcp · event stream [open]',
      '→ initialize [202]',
      '← result old · capabilities: tools [complete]',
    ])
  })

  it('go on in a resumed stream (Last-Event-ID)', () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends(calls(3, 'slow'))
    t.block('id: e7\ndata:\n\n').ends()
    expect(statuses(t)).toEqual([[3, 'pending']])
    t.opens('GET', { headers: [['Last-Event-ID', 'e7']] })
    t.sse({ method: 'notifications/message', params: { level: 'debug', data: 'still here' } })
    t.sse({ id: 3, result: text('done') })
    expect(timelineText(t.events)).toEqual([
      '→ tools/call slow [200]',
      '  → GET /mcp · event stream [open]',
      '  ← message debug · still here',
      '← result "done" [complete]',
    ])
  })

  it('take an error without an id as the answer to the one request of the POST', () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends(calls(1, 'x'))
    t.receives({ id: null, error: { code: -32700, message: 'Parse error' } }, { status: 400 })
    expect(timelineText(t.events)).toEqual(['→ tools/call x [400]', '← error -32700 Parse error [error]'])
  })

  it('of two connections never mix, whatever their ids', () => {
    const t = new Transcript().connects('2025-11-25')
    const other = t.another('c2', 'http://other.test/mcp').connects('2026-07-28')
    const mine = t.sends(calls(1, 'mine'))
    other.sends(calls(1, 'theirs'))
    other.sse({ id: 1, result: text('theirs') })
    t.sse({ id: 1, result: text('mine') }, { on: mine })
    const views = viewsOf(t.events)
    expect(views.exchangeFor(t.id, 1)!.rounds[0]!.response!.raw).toContain('mine')
    expect(views.exchangeFor(other.id, 1)!.rounds[0]!.response!.raw).toContain('theirs')
    expect(views.connection()!.url).toBe('http://other.test/mcp')
    expect(views.connections().map(({ era }) => era)).toEqual(['legacy', 'modern'])
  })

  it('of the server stand under the call on whose stream they came', () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends(calls(1, 'x'))
    t.sse({ id: 9, method: 'ping' })
    t.sends({ id: 9, result: {} })
    t.accepted()
    expect(timelineText(t.events)).toEqual(['→ tools/call x [pending]', '  ← ping [complete]', '  → result [complete]'])
    expect(viewsOf(t.events).exchanges()[1]).toMatchObject({ direction: 'server-to-client', status: 'complete' })
  })
})
