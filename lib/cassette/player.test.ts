import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '@/lib/protocol/asks'
import { CassettePlayer } from './player'
import type { CassetteEntry } from './types'

const METHOD = 'elicitation/create'
const accept = (value: string | number): Answer => ({ kind: 'elicitation', action: 'accept', content: { value } })
const ask = (params: object, method = METHOD) => ({ method, params })
const entry = (params: object, answer: Answer, more: Partial<CassetteEntry> = {}): CassetteEntry => ({
  ask: ask(params),
  answer,
  ...more,
})
const player = (...entries: CassetteEntry[]): CassettePlayer =>
  new CassettePlayer({ format: 'parley-cassette', version: 1, entries })

/** What is answered, in short: the value accepted with, or why nothing was. */
const played = (deck: CassettePlayer, params: object): unknown => {
  const result = deck.play(ask(params))
  if (result.kind === 'mismatch') return result.reason
  return result.answer.kind === 'elicitation' ? result.answer.content?.['value'] : result.answer
}

describe('A cassette', () => {
  it('answers by what is asked, in whatever order it is asked', () => {
    const deck = player(entry({ message: 'a' }, accept('A')), entry({ message: 'b' }, accept('B')))
    expect([played(deck, { message: 'b' }), played(deck, { message: 'a' })]).toEqual(['B', 'A'])
    expect(deck.unused()).toEqual([])
  })

  it('gives rejections as they were', () => {
    const refused: Answer = { kind: 'error', code: -1, message: 'no' }
    expect(played(player(entry({}, refused)), {})).toEqual(refused)
  })

  it('answers the same question in the order of its entries, each as often as it says', () => {
    const deck = player(
      entry({ message: 'a' }, accept(1)),
      entry({ message: 'a' }, accept(2), { times: 2 }),
      entry({ message: 'a' }, accept(3), { times: 'any' }),
    )
    const answers = Array.from({ length: 6 }, () => played(deck, { message: 'a' }))
    expect(answers).toEqual([1, 2, 2, 3, 3, 3])
    expect(deck.plays()).toEqual([1, 2, 3])
  })

  it('has no more answers than it has', () => {
    const deck = player(entry({ message: 'a' }, accept(1), { times: 2 }))
    const answers = Array.from({ length: 3 }, () => played(deck, { message: 'a' }))
    expect(answers).toEqual([1, 1, 'This was asked once more than the cassette has answers for (2).'])
    expect(deck.play(ask({ message: 'a' }))).toMatchObject({ nearest: 0, diff: { differences: [], more: false } })
  })

  it('tells what was not played, or not often enough', () => {
    const deck = player(
      entry({ message: 'a' }, accept(1)),
      entry({ message: 'b' }, accept(2), { times: 2 }),
      entry({ message: 'c' }, accept(3), { times: 'any' }),
      entry({ message: 'd' }, accept(4), { times: 'any' }),
    )
    for (const message of ['a', 'b', 'c']) played(deck, { message })
    expect(deck.unused()).toEqual([1, 3])
  })

  it('prefers the entry that ignores least, whatever has been played', () => {
    const wide = entry({ message: 'a', url: 'x' }, accept('wide'), { ignore: ['/url', '/message'], times: 'any' })
    const narrow = entry({ message: 'a', url: 'y' }, accept('narrow'), { ignore: ['/url'], times: 'any' })
    const exact = entry({ message: 'a', url: 'z' }, accept('exact'))
    const deck = player(wide, narrow, exact)
    expect(played(deck, { message: 'a', url: 'z' })).toBe('exact')
    expect(played(deck, { message: 'a', url: 'other' })).toBe('narrow')
    expect(played(deck, { message: 'b', url: 'other' })).toBe('wide')
    expect(played(deck, { message: 'a', url: 'z' })).toContain('once more')
  })

  it('takes entries that ignore the same for one question, however different what they ignore', () => {
    const ignore = ['/url']
    const deck = player(entry({ url: 'u1' }, accept(1), { ignore }), entry({ url: 'u2' }, accept(2), { ignore }))
    expect([played(deck, { url: 'new' }), played(deck, { url: 'newer' })]).toEqual([1, 2])
  })
})

describe('A mismatch', () => {
  it('names the entry that comes nearest, and shows what differs from it', () => {
    const deck = player(
      entry({ message: 'far', requestedSchema: { type: 'object' } }, accept(1)),
      entry({ message: 'Who?', url: 'x', requestedSchema: { type: 'object' } }, accept(2), { ignore: ['/url'] }),
    )
    expect(deck.play(ask({ message: 'Who else?', url: 'y', requestedSchema: { type: 'object' } }))).toEqual({
      kind: 'mismatch',
      reason: 'No entry matches this elicitation/create; entry 2 comes nearest.',
      nearest: 1,
      expected: { message: 'Who?', requestedSchema: { type: 'object' } },
      received: { message: 'Who else?', requestedSchema: { type: 'object' } },
      diff: {
        differences: [{ path: '/message', kind: 'changed', expected: 'Who?', actual: 'Who else?' }],
        more: false,
      },
    })
  })

  it('says when nothing of the kind is recorded', () => {
    expect(player(entry({}, accept(1))).play(ask({}, 'roots/list'))).toEqual({
      kind: 'mismatch',
      reason: 'The cassette has no answer to any roots/list.',
      received: {},
      diff: { differences: [], more: false },
    })
  })

  it('plays nothing', () => {
    const deck = player(entry({ message: 'a' }, accept(1)))
    played(deck, { message: 'b' })
    expect(deck.unused()).toEqual([0])
    expect(played(deck, { message: 'a' })).toBe(1)
  })
})

describe('Any cassette', () => {
  const params = fc.record({ message: fc.constantFrom('a', 'b', 'c'), url: fc.constantFrom('x', 'y', 'z') })
  const entries = fc.array(
    fc.record({
      params,
      ignore: fc.constantFrom<string[]>([], ['/url'], ['/message'], ['/url', '/message']),
      times: fc.constantFrom<1 | 2 | 'any'>(1, 2, 'any'),
    }),
    { maxLength: 8 },
  )
  const deckOf = (list: { params: object; ignore: string[]; times: 1 | 2 | 'any' }[]): CassettePlayer =>
    player(...list.map(({ params: asked, ...more }, index) => entry(asked, accept(index), more)))

  it('answers what is asked at once the same, in whatever order it arrives', () => {
    const shuffled = fc
      .array(params, { maxLength: 12 })
      .chain((asks) => fc.tuple(fc.constant(asks), fc.shuffledSubarray(asks, { minLength: asks.length })))
    fc.assert(
      fc.property(entries, shuffled, (list, [asks, others]) => {
        // Those alike are answered in turn, and nothing can tell which of them came first: by question, then.
        const answers = (order: object[]): Map<string, unknown[]> => {
          const deck = deckOf(list)
          const byQuestion = new Map<string, unknown[]>()
          for (const asked of order) {
            const key = JSON.stringify(asked)
            byQuestion.set(key, [...(byQuestion.get(key) ?? []), played(deck, asked)])
          }
          return byQuestion
        }
        const exact = list.every(({ ignore }) => ignore.length === 0)
        const [one, other] = [answers(asks), answers(others)]
        if (exact) expect(other).toEqual(one)
        // Where something is ignored different asks share answers; as many of each are given all the same.
        const all = (map: Map<string, unknown[]>): unknown[] => [...map.values()].flat().map(String).sort()
        expect(all(other)).toEqual(all(one))
      }),
    )
  })

  it('plays no entry more often than it says, and none that does not match', () => {
    fc.assert(
      fc.property(entries, fc.array(params, { maxLength: 12 }), (list, asks) => {
        const deck = deckOf(list)
        for (const asked of asks) {
          const result = deck.play(ask(asked))
          if (result.kind === 'mismatch') continue
          const { params: recorded, ignore } = list[result.entry]!
          if (!ignore.includes('/url')) expect(asked.url).toBe(recorded.url)
          if (!ignore.includes('/message')) expect(asked.message).toBe(recorded.message)
        }
        deck.plays().forEach((plays, index) => {
          const times = list[index]!.times
          expect(plays).toBeLessThanOrEqual(times === 'any' ? asks.length : times)
        })
      }),
    )
  })
})
