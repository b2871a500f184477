import { describe, expect, it } from 'vitest'
import { Stored } from './stored'

const area = (initial: Record<string, string> = {}) => {
  const items = new Map(Object.entries(initial))
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}
const asNumber = (stored: unknown): number => (typeof stored === 'number' ? stored : 7)
const forbidden = (): never => {
  throw new DOMException('denied', 'SecurityError')
}

describe('A stored value', () => {
  it('is read once and then stays the same object', () => {
    const store = new Stored(
      () => area({ k: '{"a":1}' }),
      'k',
      (stored) => ({ stored }),
    )
    expect(store.get()).toEqual({ stored: { a: 1 } })
    expect(store.get()).toBe(store.get())
  })

  it.each(['not json', 'null', '"x"'])('falls back to its default when the storage holds %j', (text) => {
    expect(new Stored(() => area({ k: text }), 'k', asNumber).get()).toBe(7)
  })

  it('is written through, and found again by the next page', () => {
    const shared = area()
    new Stored(() => shared, 'k', asNumber).set(8)
    expect(new Stored(() => shared, 'k', asNumber).get()).toBe(8)
  })

  it('lives in memory when there is no storage, or none that may be used', () => {
    for (const none of [() => undefined, forbidden]) {
      const store = new Stored(none, 'k', asNumber)
      expect(store.get()).toBe(7)
      store.set(9)
      expect(store.get()).toBe(9)
    }
  })
})
