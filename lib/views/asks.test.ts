import { describe, expect, it } from 'vitest'
import type { AskKey } from '@/lib/recording/keys'
import { timelineText, viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'

const call = (id: string | number, more: Record<string, unknown> = {}) => ({
  id,
  method: 'tools/call',
  params: { name: 'book_trip', arguments: {}, ...more },
})
const form = { method: 'elicitation/create', params: { message: 'Trip details', requestedSchema: { type: 'object' } } }
const model = {
  method: 'sampling/createMessage',
  params: { messages: [{ role: 'user', content: { type: 'text', text: 'Pick a hotel' } }] },
}
const required = (inputRequests: object, requestState?: string) => ({
  resultType: 'input_required',
  inputRequests,
  ...(requestState && { requestState }),
})
const done = { resultType: 'complete', content: [{ type: 'text', text: 'Booked' }] }

const pending = (t: Transcript) => viewsOf(t.events).pendingAsks()
const keyOf = (t: Transcript, index = 0): AskKey => pending(t)[index]!.key

describe('asks of a modern server', () => {
  it('are the entries of inputRequests, answered one by one, and lead to the next round', () => {
    const t = new Transcript().connects('2026-07-28')
    t.sends(call('a'))
    t.wait(40).receives({ id: 'a', result: required({ details: form, hotel: model }, 's1') })
    expect(pending(t).map(({ id, kind, round, era }) => [id, kind, round, era])).toEqual([
      ['details', 'elicitation', 1, 'modern'],
      ['hotel', 'sampling', 1, 'modern'],
    ])
    expect(viewsOf(t.events).exchanges()[0]).toMatchObject({ status: 'asking', waitingFor: 'person' })
    const [details, hotel] = pending(t).map(({ key }) => key)
    t.wait(1000).answers(
      hotel!,
      { kind: 'sampling', result: { role: 'assistant', content: { type: 'text', text: 'Ritz' } } },
      'provider',
    )
    t.wait(500).answers(details!, { kind: 'elicitation', action: 'accept', content: { nights: 3 } })
    t.sends(call('b', { requestState: 's1', inputResponses: { details: { action: 'accept' }, hotel: {} } }))
    t.wait(60).receives({ id: 'b', result: done })
    expect(timelineText(t.events)).toEqual([
      '→ tools/call book_trip [200]',
      '  ← input_required round 1 · 2 asks · state 2 B',
      '    ← elicitation/create Trip details [answered]',
      '    ← sampling/createMessage Pick a hotel [answered]',
      '    → result "Ritz" [by the model]',
      '    → accept nights: 3 [by you]',
      '  → tools/call round 2 · with 2 answers [200]',
      '← result "Booked" [complete]',
    ])
    expect(viewsOf(t.events).exchanges()).toMatchObject([
      { status: 'complete', requestId: 'a', timing: { server: 100, person: 1500, model: 0 } },
    ])
  })

  it.each([
    ['person', 'by you'],
    ['provider', 'by the model'],
    ['policy', 'by policy'],
    ['cassette', 'by cassette'],
    ['explorer', 'by the explorer'],
  ] as const)('tell that the answer came from the %s', (by, text) => {
    const t = new Transcript().connects('2026-07-28')
    t.sends(call('a'))
    t.wait(10).receives({ id: 'a', result: required({ details: form }, 's1') })
    t.answers(keyOf(t), { kind: 'elicitation', action: 'decline' }, by)
    expect(timelineText(t.events)).toContain(`    → decline [${text}]`)
  })

  it('split the time by who was waited for, the person first', () => {
    const t = new Transcript().connects('2026-07-28')
    t.sends(call('a'))
    t.wait(10).receives({ id: 'a', result: required({ hotel: model }, 's1') })
    t.wait(300).answers(keyOf(t), { kind: 'sampling', result: {} }, 'provider')
    t.sends(call('b', { requestState: 's1', inputResponses: { hotel: {} } }))
    t.wait(20).receives({ id: 'b', result: required({ details: form }, 's2') })
    t.wait(700).answers(keyOf(t), { kind: 'elicitation', action: 'decline' })
    t.sends(call('c', { requestState: 's2', inputResponses: { details: { action: 'decline' } } }))
    t.wait(30).receives({ id: 'c', result: done })
    const [exchange] = viewsOf(t.events).exchanges()
    expect(exchange!.timing).toEqual({ server: 60, person: 700, model: 300 })
    expect(exchange!.rounds.map(({ asks }) => asks.length)).toEqual([1, 1, 0])
  })

  it('find the right exchange among several of the same tool by the state it was given', () => {
    const t = new Transcript().connects('2026-07-28')
    const first = t.sends(call('a'))
    const second = t.sends(call('b'))
    t.receives({ id: 'a', result: required({ details: form }, 's-a') }, { on: first })
    t.receives({ id: 'b', result: required({ details: form }, 's-b') }, { on: second })
    t.sends(call('c', { requestState: 's-b', inputResponses: { details: { action: 'cancel' } } }))
    const [one, two] = viewsOf(t.events).exchanges()
    expect(one!.rounds).toHaveLength(1)
    expect(two!.rounds.map(({ request }) => request.content)).toMatchObject([{ id: 'b' }, { id: 'c' }])
    expect(viewsOf(t.events).exchangeFor(t.id, 'c')!.key).toBe(two!.key)
    expect(viewsOf(t.events).ask(two!.asks[0]!)).toMatchObject({
      status: 'answered',
      answer: { kind: 'elicitation', action: 'cancel' },
    })
  })

  it('go on without asks when the server only gave out a state, and without a state when it only asked', () => {
    const t = new Transcript().connects('2026-07-28')
    t.sends(call('a'))
    t.receives({ id: 'a', result: required({}, 'later') })
    t.sends(call('b', { requestState: 'later' }))
    t.receives({ id: 'b', result: required({ details: form }) })
    t.sends(call('c', { inputResponses: { details: { action: 'accept' } } }))
    t.receives({ id: 'c', result: done })
    expect(timelineText(t.events)).toEqual([
      '→ tools/call book_trip [200]',
      '  ← input_required round 1 · 0 asks · state 5 B',
      '  → tools/call round 2 · with its state [200]',
      '  ← input_required round 2 · 1 ask',
      '    ← elicitation/create Trip details [answered]',
      '    → accept [answered]',
      '  → tools/call round 3 · with 1 answer [200]',
      '← result "Booked" [complete]',
    ])
  })

  it('leave an equal call without state or answers alone', () => {
    const t = new Transcript().connects('2026-07-28')
    t.sends(call('a'))
    t.receives({ id: 'a', result: required({ details: form }, 's') })
    t.sends(call('b'))
    t.sends(call('c', { requestState: 'another' }))
    expect(viewsOf(t.events).exchanges()).toHaveLength(3)
  })

  it('are abandoned with their call', () => {
    const t = new Transcript().connects('2026-07-28')
    t.sends(call('a'))
    t.receives({ id: 'a', result: required({ details: form }, 's') })
    const key = keyOf(t)
    t.cancels('a')
    expect(pending(t)).toEqual([])
    expect(viewsOf(t.events).ask(key)).toMatchObject({ status: 'abandoned' })
    t.answers(key, { kind: 'elicitation', action: 'accept' })
    expect(viewsOf(t.events).ask(key)).toMatchObject({ status: 'answered', answeredBy: 'person' })
  })

  it('pass over entries no revision knows, which stay visible in the result', () => {
    const t = new Transcript().connects('2026-07-28')
    t.sends(call('a'))
    t.receives({ id: 'a', result: required({ x: { method: 'tools/call' }, y: null, z: form }) })
    expect(pending(t).map(({ id }) => id)).toEqual(['z'])
    expect(timelineText(t.events)[1]).toBe('  ← input_required round 1 · 3 asks')
  })
})

describe('asks of a legacy server', () => {
  it('stand under the call on whose stream they came, one row for decision and response', () => {
    const t = new Transcript().connects('2025-11-25')
    const post = t.sends(call(1))
    t.wait(10).sse({ id: 5, ...form })
    const key = keyOf(t)
    t.wait(200).answers(key, { kind: 'elicitation', action: 'accept', content: { nights: 2 } })
    t.sends({ id: 5, result: { action: 'accept', content: { nights: 2 } } })
    const response = t.newest
    t.accepted()
    t.wait(30).sse({ id: 1, result: done }, { on: post })
    expect(timelineText(t.events)).toEqual([
      '→ tools/call book_trip [200]',
      '    ← elicitation/create Trip details [answered]',
      '    → accept nights: 2 [by you]',
      '← result "Booked" [complete]',
    ])
    const views = viewsOf(t.events)
    expect(views.exchanges()[0]!.timing).toEqual({ server: 40, person: 200, model: 0 })
    const answer = views.timeline.rowAt('arrival', views.timeline.indexOf('arrival', `${response.seq}.0`))
    expect(answer).toMatchObject({ kind: 'answer', ask: key, message: `${response.seq}.0` })
  })

  it('are answered by a response of which nobody took the decision', () => {
    const t = new Transcript().connects('2025-06-18')
    t.sends(call(1))
    t.sse({ id: 5, ...model })
    const key = keyOf(t)
    t.sends({ id: 5, error: { code: -1, message: 'User rejected sampling request' } })
    expect(viewsOf(t.events).ask(key)).toMatchObject({ status: 'answered', answer: { kind: 'error', code: -1 } })
    expect(timelineText(t.events)[2]).toBe('    → error -1 User rejected: User rejected sampling request [answered]')
  })

  it('on the standalone stream stand under the only open call, or alone', () => {
    const t = new Transcript().connects('2025-11-25')
    const stream = t.opens('GET')
    t.sse({ id: 1, method: 'roots/list' })
    t.sends(call(1))
    t.sse({ id: 2, ...form }, { on: stream })
    t.sends(call(2))
    t.sse({ id: 3, ...model }, { on: stream })
    expect(timelineText(t.events)).toEqual([
      '→ GET /mcp · event stream [open]',
      '← roots/list which roots may it use [waiting for you]',
      '→ tools/call book_trip [asking you]',
      '    ← elicitation/create Trip details [waiting for you]',
      '→ tools/call book_trip [pending]',
      '← sampling/createMessage Pick a hotel [waiting for you]',
    ])
  })

  it('on the standalone stream outlive the call they may have come from, but not the connection', () => {
    const t = new Transcript().connects('2025-11-25')
    const stream = t.opens('GET')
    t.sends({ id: 1, method: 'prompts/list' })
    t.sse({ id: 1, method: 'roots/list' }, { on: stream })
    t.receives({ id: 1, result: { prompts: [] } })
    t.sends(call(2))
    t.sse({ id: 2, ...form }, { on: stream })
    t.receives({ id: 2, result: { content: [] } })
    expect(pending(t).map(({ id }) => id)).toEqual([1, 2])
    const [roots, details] = pending(t)
    expect(roots!.exchange).toBeUndefined()
    expect(details!.exchange).toBeDefined()
    t.closes()
    expect(pending(t)).toEqual([])
    expect(viewsOf(t.events).ask(roots!.key)).toMatchObject({ status: 'abandoned' })
  })

  it('are taken back by the server, or abandoned when the connection closes', () => {
    const t = new Transcript().connects('2025-11-25')
    const post = t.sends(call(1))
    t.sse({ id: 5, ...form }).sse({ id: 6, ...model })
    const [first, second] = pending(t).map(({ key }) => key)
    t.sse({ method: 'notifications/cancelled', params: { requestId: 5 } }, { on: post })
    expect(viewsOf(t.events).ask(first!)).toMatchObject({ status: 'abandoned' })
    expect(pending(t).map(({ id }) => id)).toEqual([6])
    t.closes()
    expect(viewsOf(t.events).ask(second!)).toMatchObject({ status: 'abandoned' })
    expect(
      viewsOf(t.events)
        .exchanges()
        .map(({ status }) => status),
    ).toEqual(['cancelled', 'cancelled', 'cancelled'])
  })

  it('are not made by a result that merely looks modern', () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends(call(1))
    t.receives({ id: 1, result: required({ details: form }) })
    expect(pending(t)).toEqual([])
    expect(viewsOf(t.events).exchanges()[0]!.status).toBe('complete')
  })
})
