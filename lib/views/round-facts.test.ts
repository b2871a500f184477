import { describe, expect, it } from 'vitest'
import { viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'
import { roundFacts } from './round-facts'

const required = (id: string, requestState: unknown, ...keys: string[]) => ({
  id,
  result: {
    resultType: 'input_required',
    ...(requestState === undefined ? {} : { requestState }),
    inputRequests: Object.fromEntries(keys.map((key) => [key, { method: 'roots/list' }])),
  },
})

/** A call whose later rounds went out with these members. */
const facts = (states: readonly unknown[], rounds: readonly object[]) => {
  const t = new Transcript().connects('2026-07-28')
  const params = (more: object) => ({ name: 'book', ...more })
  t.sends({ id: 'p1', method: 'tools/call', params: params({}) }).at(0)
  t.receives(required('p1', states[0], 'who'))
  rounds.forEach((more, index) => {
    const id = `p${index + 2}`
    t.sends({ id, method: 'tools/call', params: params(more) }, { byHand: { call: 'p1' } })
    t.receives(required(id, states[index + 1], 'who'))
  })
  return roundFacts(viewsOf(t.events).exchanges()[0]!.rounds)
}

const answer = { who: { roots: [] } }

describe('What a round has to do with the one before', () => {
  it('is the state, echoed as it was given, and an answer to each question', () => {
    expect(facts(['a', 'b'], [{ requestState: 'a', inputResponses: answer }])).toEqual([
      { given: 'a', answers: [] },
      { sent: 'a', echo: 'exact', given: 'b', renewed: true, answers: [{ key: 'who', how: 'answered' }] },
    ])
  })

  it.each([
    ['changed', 'a', { requestState: 'b' }],
    ['left out', 'a', {}],
    ['never given', undefined, { requestState: 'a' }],
    ['none', undefined, {}],
    ['exact', { v: 1 }, { requestState: { v: 1 } }],
  ])('tells a state that is %s', (echo, given, more) => {
    expect(facts([given], [more])[1]).toMatchObject({ echo })
  })

  it('tells questions without an answer, and answers without a question', () => {
    expect(facts(['a'], [{ inputResponses: { other: {} } }])[1]?.answers).toEqual([
      { key: 'who', how: 'unanswered' },
      { key: 'other', how: 'not asked' },
    ])
  })

  it('tells a state that stays the same', () => {
    expect(facts(['a', 'a'], [{ requestState: 'a' }])[1]).toMatchObject({ renewed: false })
  })
})
