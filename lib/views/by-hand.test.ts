import { describe, expect, it } from 'vitest'
import { timelineText, viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'

const call = (id: string, more: object = {}) => ({ id, method: 'tools/call', params: { name: 'book', ...more } })
const asks = (id: string, requestState: string) => ({
  id,
  result: { resultType: 'input_required', inputRequests: { who: { method: 'roots/list' } }, requestState },
})
const done = (id: string) => ({ id, result: { resultType: 'complete', content: [] } })
const answer = { inputResponses: { who: { roots: [] } } }

/** A call of two rounds, up to the question. */
const asked = (): Transcript => {
  const t = new Transcript().connects('2026-07-28')
  t.sends(call('p1'))
  return t.receives(asks('p1', 's1'))
}

describe('A round that the person changed', () => {
  it('is a round of its call, whatever is left of its state and answers', () => {
    const t = asked()
    t.sends(call('p2', { requestState: 'forged' }), { byHand: { call: 'p1' } })
    t.receives({ id: 'p2', error: { code: -32602, message: 'requestState is not ours' } })
    expect(timelineText(t.events)).toEqual([
      '→ tools/call book [200]',
      '  ← input_required round 1 · 1 ask · state 2 B',
      '    ← roots/list which roots may it use [abandoned]',
      '  → tools/call round 2 · with its state [200]',
      '← error -32602 Invalid params: requestState is not ours [error]',
    ])
    expect(viewsOf(t.events).exchanges()).toMatchObject([{ status: 'error', rounds: [{}, {}] }])
  })

  it('stands alone where it is of a call nobody knows', () => {
    const t = asked()
    t.sends(call('p2', { requestState: 'forged' }), { byHand: { call: 'p9' } })
    expect(viewsOf(t.events).exchanges()).toHaveLength(2)
  })
})

describe('A round that is held', () => {
  const held = (): Transcript => {
    const t = asked()
    t.wait(1_000).answers(viewsOf(t.events).pendingAsks()[0]!.key, { kind: 'roots', roots: [] })
    return t.wait(3_000)
  }

  it('waits for the person, not for the server', () => {
    const t = held()
    t.sends(call('p2', { ...answer, requestState: 's1' }))
    expect(viewsOf(t.events).exchanges()[0]).toMatchObject({
      timing: { server: 0, person: 4_000 },
      waitingFor: 'server',
    })
    t.wait(500).receives(done('p2'))
    expect(viewsOf(t.events).exchanges()[0]?.timing).toEqual({ server: 500, person: 4_000, model: 0 })
  })

  it('waits for them from the answer on, and until it is dropped', () => {
    const t = held()
    expect(viewsOf(t.events).exchanges()[0]).toMatchObject({ status: 'pending', waitingFor: 'person' })
    t.cancels('p1', 'The round was dropped.')
    expect(viewsOf(t.events).exchanges()[0]).toMatchObject({
      status: 'cancelled',
      timing: { server: 0, person: 4_000 },
    })
  })
})

describe('A round that is sent once more', () => {
  const replayed = (): Transcript => {
    const t = asked()
    t.sends(call('p2', { ...answer, requestState: 's1' }))
    t.receives(done('p2'))
    t.sends(call('raw-1', { ...answer, requestState: 's1' }), { byHand: { call: 'p1', again: 2 } })
    return t.receives({ id: 'raw-1', error: { code: -32602, message: 'used' } })
  }

  it('is a call of its own inside the one it repeats, which stays as it ended', () => {
    const t = replayed()
    expect(timelineText(t.events)).toEqual([
      '→ tools/call book [200]',
      '  ← input_required round 1 · 1 ask · state 2 B',
      '    ← roots/list which roots may it use [answered]',
      '    → result 0 roots [answered]',
      '  → tools/call round 2 · with 1 answer [200]',
      '← result no content [complete]',
      '  → tools/call round 2 once more [200]',
      '  ← error -32602 Invalid params: used [error]',
    ])
    const [original, again] = viewsOf(t.events).exchanges()
    expect(original).toMatchObject({ status: 'complete', replayedBy: [again?.key], rounds: [{}, {}] })
    expect(again).toMatchObject({ status: 'error', replays: { exchange: original?.key, round: 2 } })
  })

  it('takes no part in a call that still waits', () => {
    const t = asked()
    t.sends(call('raw-1'), { byHand: { call: 'p1', again: 1 } })
    t.receives(asks('raw-1', 's2'))
    t.sends(call('p2', { ...answer, requestState: 's1' }))
    t.receives(done('p2'))
    expect(viewsOf(t.events).exchanges()).toMatchObject([
      { status: 'complete', rounds: [{}, {}] },
      { status: 'asking', rounds: [{}], replays: { round: 1 } },
    ])
  })

  it('may itself be repeated', () => {
    const t = replayed()
    t.sends(call('raw-2', { ...answer, requestState: 's1' }), { byHand: { call: 'raw-1', again: 1 } })
    t.receives(done('raw-2'))
    expect(timelineText(t.events).slice(-2)).toEqual([
      '  → tools/call round 1 once more [200]',
      '  ← result no content [complete]',
    ])
  })
})

it('Bytes that are no text are a message that cannot be read', () => {
  const t = new Transcript().connects('2026-07-28')
  t.append({
    type: 'http-request-sent',
    ...{ httpId: 'h1' as never, lane: 'raw', method: 'POST', url: t.url, headers: [], byHand: {} },
    body: '/v8=',
    bodyEncoding: 'base64',
  })
  const views = viewsOf(t.events)
  expect(timelineText(t.events)).toEqual(['→ not JSON /v8= [malformed]'])
  expect(views.http('h1' as never)).toMatchObject({ requestBodyEncoding: 'base64', byHand: {} })
  expect(views.statistics()).toMatchObject({ bytes: 2, malformed: 1 })
})
