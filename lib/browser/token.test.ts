import { expect, test } from 'vitest'
import { readToken } from './token'

const page = (hash: string, kept?: string) => {
  const store = new Map(kept === undefined ? [] : [['parley-token', kept]])
  const shown: string[] = []
  return {
    shown,
    location: { hash, pathname: '/', search: '?a=1' },
    history: {
      state: { scroll: 1 },
      replaceState: (_state: unknown, _title: string, url?: string | URL | null) => shown.push(String(url)),
    },
    sessionStorage: {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, value: string) => void store.set(key, value),
    },
  }
}

test('the fragment’s token is kept for this tab and leaves the address bar', () => {
  const opened = page('#token=fresh')
  expect(readToken(opened)).toBe('fresh')
  expect(opened.shown).toEqual(['/?a=1'])
  expect(opened.sessionStorage.getItem('parley-token')).toBe('fresh')
})

test('what else the fragment says stays', () => {
  const opened = page('#token=fresh&row=12')
  readToken(opened)
  expect(opened.shown).toEqual(['/?a=1#row=12'])
})

test('a reload finds the kept one; a newer link replaces it', () => {
  expect(readToken(page('', 'kept'))).toBe('kept')
  expect(readToken(page('#token=fresh', 'kept'))).toBe('fresh')
})

test('without any, the problem says which link to open', () => {
  expect(() => readToken(page('#row=12'))).toThrow(
    expect.objectContaining({
      problem: expect.objectContaining({
        code: 'TOKEN_MISSING',
        action: expect.stringContaining('npm start') as unknown,
      }) as unknown,
    }),
  )
})
