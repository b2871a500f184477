import { describe, expect, it } from 'vitest'
import { Decoder, encode } from '@/lib/recording/codec'
import type { Recording } from '@/lib/recording/recording'
import { factsMissing, readFacts } from './shared-facts'
import { viewsOf, rowsOf } from './timeline-text'
import { Transcript } from './transcript'

const FILE = 'security/hostile-payloads.json'

/** Text as a server may put it anywhere: as a whole frame, inside one, and as each member that is shown. */
const conversation = (payload: string): Recording => {
  const session = new Transcript().starts()
  const ask = (id: string, method: string, params: unknown = {}): Transcript => {
    session.sends({ id, method, params })
    return session
  }
  ask('p1', 'tools/list').receives({
    id: 'p1',
    result: {
      tools: [{ name: payload, title: payload, description: payload, inputSchema: payload }],
      [payload]: payload,
    },
  })
  ask('p2', 'tools/call', { name: payload }).receives(payload)
  ask('p3', 'tools/call', { name: 'a' }).receives(`{"jsonrpc":"2.0","id":"p3","result":${payload}}`)
  ask('p4', 'tools/call', { name: 'a' }).receives({ id: 'p4', error: { code: 1, message: payload, data: payload } })
  ask('p5', 'tools/call', { name: 'a' })
  session
    .block(payload)
    .block(`data: ${payload}\n\n`)
    .sse(payload, { id: payload })
    .sse({ method: payload, params: payload })
    .sse({ method: `notifications/${payload}`, params: { data: payload, message: payload, progressToken: payload } })
    .sse({ method: 'notifications/message', params: { level: payload, logger: payload, data: payload } })
    .sse({ method: 'notifications/progress', params: { progressToken: payload, message: payload, progress: payload } })
    .sse({ method: 'notifications/cancelled', params: { requestId: payload, reason: payload } })
    .sse({
      id: payload,
      method: 'elicitation/create',
      params: { message: payload, url: payload, requestedSchema: payload },
    })
    .sse({ id: `${payload}2`, method: 'sampling/createMessage', params: { messages: payload, systemPrompt: payload } })
    .sse({ id: 'p5', result: { resultType: 'input_required', inputRequests: { [payload]: { method: payload } } } })
    .sse({ id: 'p5', result: { content: payload, structuredContent: payload, isError: payload } })
    .ends('complete')
  ask('p6', payload, payload).receives(payload, { status: 500, type: payload })
  ask('p7', 'resources/list').receives({ id: 'p7', result: { resources: payload, nextCursor: payload } })
  return session.recording
}

/** Folds it, looks at everything a person can see, and brings it through a file. */
const survives = (recording: Recording): void => {
  const views = viewsOf(recording.events)
  const shown = [rowsOf(views.timeline), views.exchanges(), views.connections(), views.catalog(), views.statistics()]
  expect(shown.every((view) => JSON.stringify(view).length > 0)).toBe(true)
  const decoder = new Decoder()
  decoder.push(encode(recording))
  decoder.end()
  expect(decoder.events).toEqual(recording.events)
  expect(rowsOf(viewsOf(decoder.events).timeline)).toHaveLength(rowsOf(views.timeline).length)
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
}

const wide = Array.from({ length: 20_000 }, (_, i) => `"k${i}":${i}`).join(',')

/** What the list of payloads describes in words only. */
const GROWN: readonly (readonly [what: string, payload: string])[] = [
  ['brackets deeper than any stack', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['objects deeper than any stack', '{"a":'.repeat(100_000)],
  ['an object of 20 000 members', `{${wide}}`],
  ['a megabyte without a space', 'a'.repeat(1_000_000)],
  ['a batch of 2 000', `[${Array<string>(2000).fill('{"jsonrpc":"2.0","method":"notifications/x"}').join(',')}]`],
  ['members that every object has', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'],
  ['the name __proto__', '__proto__'],
  ['the name constructor', 'constructor'],
  [
    'every control character',
    String.fromCharCode(...Array.from({ length: 0xa0 }, (_, i) => i), 0x2028, 0x2029, 0xfeff),
  ],
  ['half a surrogate pair', '{"a":"\\ud800"} \ud800'],
  ['line ends of every kind', 'a\r\n\rb\n\ndata: c\r\rid: \u2028'],
  ['ids and members twice', '{"jsonrpc":"2.0","id":"p5","id":"p5","result":{"a":1,"a":2},"error":{}}'],
  ['numbers beyond all', '{"a":1e999,"b":9007199254740993,"c":-0,"d":0.1000000000000000055}'],
]

describe('views and files survive a server that sends', () => {
  it.each(GROWN)('%s', (_, payload) => {
    survives(conversation(payload))
  })

  it.skipIf(factsMissing(FILE))('every payload on the list of hostile ones (skipped where it is absent)', () => {
    const list = readFacts(FILE) as readonly { name: string; payload: unknown }[]
    expect(list.length).toBeGreaterThan(100)
    for (const { payload } of list) {
      const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
      survives(conversation(text))
    }
  })
})

it('what is kept of a stream grows with it, not with its square', () => {
  const cost = (count: number): number => {
    const session = new Transcript().starts()
    session.sends({ id: 'p1', method: 'tools/call', params: { name: 'a' } })
    for (let i = 0; i < count; i++) session.sse({ method: 'notifications/progress', params: { progress: i } })
    return JSON.stringify(rowsOf(viewsOf(session.events).timeline)).length / count
  }
  expect(cost(4000)).toBeLessThan(cost(400) * 1.5)
})
