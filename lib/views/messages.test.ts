import { describe, expect, it } from 'vitest'
import type { EventBody } from '@/lib/recording/events'
import { timelineText, viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'

const call = { id: 1, method: 'tools/call', params: { name: 'echo' } }

/** A connection whose one call is out. */
const calling = (): Transcript => {
  const t = new Transcript().connects('2025-11-25')
  t.sends(call)
  return t
}

const received = (t: Transcript): readonly string[] => timelineText(t.events).slice(1)

describe('messages', () => {
  it('come out of bodies, batches and streams alike, each with its own key', () => {
    const t = new Transcript().connects('2025-03-26')
    t.sends([
      { id: 1, method: 'ping' },
      { id: '1', method: 'tools/list' },
    ])
    t.receives([
      { id: '1', result: { tools: [] } },
      { id: 1, result: {} },
    ])
    const views = viewsOf(t.events)
    expect(views.exchanges().map(({ requestId, method, status }) => [requestId, method, status])).toEqual([
      [1, 'ping', 'complete'],
      ['1', 'tools/list', 'complete'],
    ])
    expect(timelineText(t.events)).toEqual([
      '→ ping [200]',
      '← result [complete]',
      '→ tools/list [200]',
      '← result 0 tools [complete]',
    ])
    const [first, second] = views.exchanges()
    expect(first!.rounds[0]!.response!.key).toMatch(/\.1$/)
    expect(second!.rounds[0]!.response!.key).toMatch(/\.0$/)
  })

  it('do not come out of comments, priming events, retry fields or the endpoint event', () => {
    const t = calling().block(': keep-alive\n\n').block('id: 1\ndata:\n\n').block('retry: 500\n\n')
    t.block('event: endpoint\ndata: /messages?id=1\n\n')
    expect(received(t)).toEqual([])
    expect(viewsOf(t.events).statistics()).toMatchObject({ messages: 1, malformed: 0, openStreams: 1 })
  })

  it('are malformed, with their first characters, where JSON was promised and is not', () => {
    const t = calling().sse('{"jsonrpc":"2.0","metho')
    expect(received(t)).toEqual(['  ← not JSON event: message data: {"jsonrpc":"2.0","metho [malformed]'])
    const [row] = timelineRows(t)
    expect(row!.content).toMatchObject({ kind: 'malformed' })
  })

  it('are malformed when the stream breaks off inside an event, and say so', () => {
    const t = calling().sse({ id: 1, result: {} }, { truncated: true })
    expect(timelineRows(t)[0]!.content).toEqual({
      kind: 'malformed',
      reason: 'the stream was cut off in the middle of this event',
    })
    expect(viewsOf(t.events).exchanges()[0]!.status).toBe('pending')
  })

  it('are malformed when a body breaks off or is not UTF-8', () => {
    const cut = calling().receives('{"jsonrpc":"2.0","id":1,"resu', { truncated: true })
    expect(timelineRows(cut)[0]!.content).toMatchObject({ reason: 'the body was cut off before its end' })
    const t = calling().head(200, 'application/json')
    const bytes: EventBody = {
      type: 'frame-received',
      httpId: lastHttp(t),
      source: 'body',
      raw: '//8=',
      encoding: 'base64',
      size: 2,
    }
    t.append(bytes).ends()
    expect(timelineRows(t)[0]!.content).toEqual({ kind: 'malformed', reason: 'not valid UTF-8' })
  })

  it('are invalid, but shown, when they are JSON and not JSON-RPC', () => {
    expect(received(calling().sse('{"hello":1}'))).toEqual(['  ← not JSON-RPC {"hello":1} [malformed]'])
    expect(received(calling().sse('[]'))).toEqual(['  ← not JSON-RPC [] [malformed]'])
  })

  it('are read from an error status and from a wrong content type when they say they are JSON-RPC', () => {
    const error = { id: 1, error: { code: -32602, message: 'Unknown tool: echo' } }
    const t = calling().receives(error, { status: 400 })
    expect(timelineText(t.events)).toEqual([
      '→ tools/call echo [400]',
      '← error -32602 Invalid params: Unknown tool: echo [error]',
    ])
    const plain = calling().receives({ id: 1, result: {} }, { type: 'text/plain' })
    expect(viewsOf(plain.events).exchanges()[0]!.status).toBe('complete')
  })

  it('are not made of HTML, of a problem document, or of OAuth', () => {
    const html = calling().receives('<!doctype html><p>Hello', { type: 'text/html' })
    expect(received(html)).toEqual(['  ← HTTP 200 text/html · <!doctype html><p>Hello [200]'])
    const denied = calling().receives('{"error":"invalid_token"}', { status: 401 })
    expect(received(denied)).toEqual(['  ← HTTP 401 application/json · {"error":"invalid_token"} [401]'])
    const t = new Transcript().connects('2025-11-25')
    t.sends('{"client_name":"x"}', { url: 'http://login.test/register' })
    t.receives('{"client_id":"y"}', { status: 201 })
    expect(timelineText(t.events)).toEqual(['→ POST /register · {"client_id":"y"} [201]'])
  })

  it('sent broken on purpose are kept as broken', () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends('{"jsonrpc": "2.0", ')
    expect(timelineText(t.events)).toEqual(['→ not JSON {"jsonrpc": "2.0", [malformed]'])
  })

  it('of an event with another name are read only when they are JSON-RPC', () => {
    const t = calling().sse('{"beat":1}', { event: 'heartbeat' }).sse({ id: 1, result: {} }, { event: 'reply' })
    expect(received(t)).toEqual(['← result [complete]'])
  })

  it('survive nesting that would overflow the stack', () => {
    const t = calling().sse('['.repeat(100_000))
    expect(timelineRows(t)[0]!.content).toEqual({ kind: 'malformed', reason: 'nested deeper than 512 levels' })
  })
})

const lastHttp = (t: Transcript) => {
  const { newest } = t
  return 'httpId' in newest ? newest.httpId : expect.fail('The last event is not of HTTP.')
}

/** The messages after the first. */
const timelineRows = (t: Transcript) => {
  const views = viewsOf(t.events)
  const { timeline } = views
  return Array.from({ length: timeline.size('arrival') }, (_, index) => timeline.rowAt('arrival', index)!)
    .flatMap(({ message }) => (message ? [views.message(message)!] : []))
    .slice(1)
}
