import { describe, expect, it } from 'vitest'
import { ProblemError } from '@/lib/protocol/problem'
import { CassetteDeck } from './cassette-deck'
import { Stored } from './stored'

const ASK = { method: 'roots/list', params: {} }
const ANSWER = { kind: 'roots', roots: [{ uri: 'file:///a' }] }
const TEXT = JSON.stringify({
  format: 'parley-cassette',
  version: 1,
  entries: [{ ask: ASK, answer: ANSWER, times: 2 }],
})

/** A deck on a storage area that outlives it, as a page's does. */
const deckOn = (area = new Map<string, string>()) => {
  const storage = {
    getItem: (key: string) => area.get(key) ?? null,
    setItem: (key: string, value: string) => void area.set(key, value),
    removeItem: (key: string) => void area.delete(key),
  }
  const kept = new Stored(
    () => storage,
    'k',
    (stored) => (stored as { name: string; text: string } | null | undefined) ?? null,
  )
  const deck = new CassetteDeck(kept)
  let changes = 0
  deck.subscribe(() => changes++)
  return { deck, area, changes: () => changes }
}

describe('The cassette deck', () => {
  it('is empty at first, and plays nothing', () => {
    const { deck } = deckOn()
    expect([deck.get(), deck.player()]).toEqual([undefined, undefined])
  })

  it('plays what is loaded, and tells how far', () => {
    const { deck, changes } = deckOn()
    deck.load('a.json', TEXT)
    expect(deck.get()).toMatchObject({ name: 'a.json', plays: [0] })
    const before = deck.get()
    expect(deck.player()?.play(ASK)).toEqual({ kind: 'answer', answer: ANSWER, entry: 0 })
    expect(deck.get()?.plays).toEqual([1])
    expect(before?.plays).toEqual([0])
    expect(changes()).toBe(2)
    expect(deck.get()).toBe(deck.get())
  })

  it('rewinds: everything can be played again', () => {
    const { deck } = deckOn()
    deck.load('a.json', TEXT)
    for (let time = 0; time < 2; time++) deck.player()?.play(ASK)
    expect(deck.player()?.play(ASK).kind).toBe('mismatch')
    deck.rewind()
    expect(deck.get()?.plays).toEqual([0])
    expect(deck.player()?.play(ASK).kind).toBe('answer')
  })

  it('keeps what is in when what comes cannot be read', () => {
    const { deck } = deckOn()
    deck.load('a.json', TEXT)
    expect(() => {
      deck.load('b.json', '{}')
    }).toThrow(ProblemError)
    expect(deck.get()?.name).toBe('a.json')
  })

  it('remembers what is in after a reload, rewound, until it is ejected', () => {
    const { deck, area } = deckOn()
    deck.load('a.json', TEXT)
    deck.player()?.play(ASK)
    const { deck: reloaded } = deckOn(area)
    expect(reloaded.get()).toMatchObject({ name: 'a.json', plays: [0] })
    reloaded.eject()
    expect(reloaded.get()).toBeUndefined()
    expect(deckOn(area).deck.get()).toBeUndefined()
  })

  it('can be ejected or loaded anew before anybody looked at what is remembered', () => {
    const { deck, area } = deckOn()
    deck.load('a.json', TEXT)
    const { deck: other } = deckOn(area)
    other.load('b.json', TEXT)
    expect(other.get()?.name).toBe('b.json')
    const { deck: third } = deckOn(area)
    third.eject()
    expect(third.get()).toBeUndefined()
  })

  it('forgets what it can no longer read', () => {
    const area = new Map([['k', JSON.stringify({ name: 'a.json', text: 'old' })]])
    expect(deckOn(area).deck.get()).toBeUndefined()
    expect(area.get('k')).toBe('null')
  })
})
