import { describe, expect, it } from 'vitest'
import { META } from '@/lib/protocol/meta'
import { askKey, messageKey, type MessageKey } from '@/lib/recording/keys'
import { Transcript } from '@/lib/testing/transcript'
import { SessionViews } from '@/lib/views/session-views'
import { alignExchanges, type AlignedPair } from './align-exchanges'

const params = { name: 'book', arguments: { city: 'Oslo' } }
const form = { message: 'Which date?', requestedSchema: { type: 'object', properties: { date: { type: 'string' } } } }

const callKey = (t: Transcript): MessageKey =>
  messageKey(t.events.find((event) => event.type === 'http-request-sent')!.seq, 0)

const viewsOf = (t: Transcript): SessionViews => {
  const views = new SessionViews()
  views.advance(t.events)
  return views
}

/** A call that asks for a date, answered from the session’s own request on the stream. */
const legacy = (date: string, booked: string): Transcript => {
  const t = new Transcript().connects('2025-11-25')
  const call = t.sends({ id: 1, method: 'tools/call', params: { ...params, _meta: { progressToken: 1 } } })
  t.sse({ method: 'notifications/progress', params: { progressToken: 1, progress: 1, total: 2 } })
  t.sse({ id: 'ask', method: 'elicitation/create', params: form })
  t.answers(askKey(messageKey(t.newest.seq, 0)), { kind: 'elicitation', action: 'accept', content: { date } })
  t.sends({ id: 'ask', result: { action: 'accept', content: { date } } })
  t.accepted()
  t.sse({ method: 'notifications/message', params: { level: 'info', data: 'booked' } }, { on: call })
  t.sse({ id: 1, result: { content: [{ type: 'text', text: booked }] } }, { on: call }).ends('complete', { on: call })
  return t
}

/** The same, by two rounds. */
const modern = (date: string, booked: string): Transcript => {
  const t = new Transcript().connects('2026-07-28')
  const _meta = { [META.protocolVersion]: '2026-07-28', progressToken: 9 }
  t.sends({ id: 1, method: 'tools/call', params: { ...params, _meta } })
  t.sse({ method: 'notifications/progress', params: { progressToken: 9, progress: 1, total: 2 } })
  const inputRequests = { when: { method: 'elicitation/create', params: { mode: 'form', ...form } } }
  t.sse({ id: 1, result: { resultType: 'input_required', inputRequests, requestState: 's1' } }).ends()
  const inputResponses = { when: { action: 'accept', content: { date } } }
  t.sends({ id: 2, method: 'tools/call', params: { ...params, _meta, inputResponses, requestState: 's1' } })
  t.receives({ id: 2, result: { resultType: 'complete', content: [{ type: 'text', text: booked }] } })
  return t
}

const told = ({ part, label, left, right, changes }: AlignedPair): string =>
  [
    `${part} ${label}`,
    ...(left === undefined ? ['only right'] : right === undefined ? ['only left'] : []),
    ...changes.map(({ kind, path }) => `${kind} ${path}`.trim()),
  ].join(': ')

const pairs = (one: Transcript, other: Transcript) =>
  alignExchanges(
    { views: viewsOf(one), exchange: callKey(one) },
    { views: viewsOf(other), exchange: callKey(other) },
  )?.map(told)

describe('The same call in two eras', () => {
  it('means the same, however it is carried', () => {
    expect(pairs(legacy('Friday', 'Booked.'), modern('Friday', 'Booked.'))).toEqual([
      'request tools/call',
      'ask elicitation',
      'answer elicitation',
      'notification notifications/progress',
      'notification notifications/message: only left: changed',
      'end result',
    ])
  })

  it('differs where it does not mean the same', () => {
    expect(pairs(modern('Friday', 'Booked.'), legacy('Monday', 'Full.'))).toEqual([
      'request tools/call',
      'ask elicitation',
      'answer elicitation: changed /content/date',
      'notification notifications/progress',
      'notification notifications/message: only right: changed',
      'end result: changed /content/0/text',
    ])
  })

  it('may end in two ways', () => {
    const failed = new Transcript().connects('2026-07-28')
    failed.sends({ id: 1, method: 'tools/call', params })
    failed.receives({ id: 1, error: { code: -32602, message: 'no' } })
    expect(pairs(failed, modern('Friday', 'Booked.'))?.at(-1)).toBe(
      'end error | result: changed /kind: removed /value/code: removed /value/message: added /value/content',
    )
    const open = new Transcript().connects('2026-07-28')
    open.sends({ id: 1, method: 'tools/call', params })
    expect(pairs(open, failed)?.at(-1)).toContain('end none | error')
  })

  it('cannot be compared where one is not there', () => {
    const t = modern('Friday', 'Booked.')
    const views = viewsOf(t)
    expect(alignExchanges({ views, exchange: callKey(t) }, { views, exchange: '99.0' as MessageKey })).toBeUndefined()
  })
})
