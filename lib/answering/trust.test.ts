import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HARD_CAP, mostTokens, TrustBook } from './trust'

const ORIGIN = 'http://server.test'
const request = (maxTokens: number, text = 'hi') => ({
  messages: [{ role: 'user', content: { type: 'text', text } }],
  maxTokens,
})

const trusted = (requests: number, tokens: number) => {
  const book = new TrustBook()
  book.grant(ORIGIN, { requests, tokens })
  return { book, trust: () => book.state().get(ORIGIN) }
}

describe('Trust in a server', () => {
  it('lasts for as many requests as were granted, and says when they are used up', () => {
    const { book, trust } = trusted(2, 10_000)
    expect(book.reserve(ORIGIN, request(10))).toBeDefined()
    expect(trust()).toMatchObject({ left: { requests: 1 } })
    expect(book.reserve(ORIGIN, request(10))).toBeDefined()
    expect(trust()?.ended).toBe('All 2 requests are used up.')
    expect(book.reserve(ORIGIN, request(10))).toBeUndefined()
  })

  it('is nobody else’s, and nobody’s before it is granted', () => {
    const { book } = trusted(2, 10_000)
    expect(book.reserve('http://other.test', request(10))).toBeUndefined()
  })

  it('covers no request that may take more than is left, nor one without a limit', () => {
    const { book, trust } = trusted(5, 1_000)
    expect(book.reserve(ORIGIN, request(2_000))).toBeUndefined()
    expect(trust()?.ended).toMatch(/^A request may take 2,0\d\d tokens; 1,000 of the budget are left\.$/)
    const unlimited = trusted(5, 1_000)
    expect(unlimited.book.reserve(ORIGIN, { messages: [] })).toBeUndefined()
    expect(unlimited.trust()?.ended).toMatch(/any number of tokens/)
  })

  it('sets aside the most a request can take, then books what it took, once', () => {
    const { book, trust } = trusted(5, 1_000)
    const reservation = book.reserve(ORIGIN, request(400))
    expect(trust()?.left.tokens).toBe(1_000 - mostTokens(request(400)))
    reservation?.settle({ inputTokens: 5, outputTokens: 45 })
    reservation?.settle({ inputTokens: 5, outputTokens: 45 })
    expect(trust()?.left.tokens).toBe(950)
  })

  it('keeps what was set aside where the provider does not say what it took', () => {
    const { book, trust } = trusted(5, 1_000)
    book.reserve(ORIGIN, request(400))?.settle({ outputTokens: 3 })
    expect(trust()?.left.tokens).toBe(1_000 - mostTokens(request(400)))
  })

  it.each<[string, (book: TrustBook) => void]>([
    [
      'taken back',
      (book) => {
        book.revoke(ORIGIN)
      },
    ],
    [
      'suspended',
      (book) => {
        book.suspend(ORIGIN, 'It loops.')
      },
    ],
    [
      'granted anew',
      (book) => {
        book.grant(ORIGIN, { requests: 9, tokens: 9_000 })
      },
    ],
  ])('no longer holds for what is under way once it is %s', (_, act) => {
    const { book, trust } = trusted(5, 1_000)
    const reservation = book.reserve(ORIGIN, request(100))
    expect(reservation?.holds()).toBe(true)
    act(book)
    expect(reservation?.holds()).toBe(false)
    const before = trust()
    reservation?.settle({ inputTokens: 1, outputTokens: 1 })
    if (before?.ended === undefined) expect(trust()).toEqual(before)
  })

  it('shows why it was suspended', () => {
    const { book, trust } = trusted(5, 1_000)
    book.suspend(ORIGIN, 'It loops.')
    expect(trust()?.ended).toBe('It loops.')
    expect(book.reserve(ORIGIN, request(10))).toBeUndefined()
  })

  it('never goes further than the hard cap, whatever is asked for', () => {
    const { trust } = trusted(1e9, Number.POSITIVE_INFINITY)
    expect(trust()?.granted).toEqual(HARD_CAP)
    expect(trusted(Number.NaN, -3).trust()).toBeUndefined()
  })

  it('is never overdrawn, however many requests are under way at once', () => {
    const limits = fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 40 })
    fc.assert(
      fc.property(limits, fc.nat(20), fc.nat(10_000), (maxTokens, requests, tokens) => {
        const { book } = trusted(requests, tokens)
        const admitted = maxTokens.filter((limit) => book.reserve(ORIGIN, request(limit)) !== undefined)
        expect(admitted.length).toBeLessThanOrEqual(requests)
        expect(admitted.reduce((sum, limit) => sum + limit, 0)).toBeLessThanOrEqual(tokens)
      }),
    )
  })
})
