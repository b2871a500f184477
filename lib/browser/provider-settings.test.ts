// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { askRoutes, changeRoutes, routesFor } from './ask-routes'
import { forgetKey, keptKeys, keyFor, setKey, typedKeys } from './provider-keys'
import {
  chosenProvider,
  providerSettings,
  putProvider,
  readProviderSettings,
  removeProvider,
  withKey,
} from './provider-settings'
import type { NamedProvider } from './provider-settings'
import { Stored } from './stored'

const LOCAL: NamedProvider = { id: 'a', name: 'Local', kind: 'openai', baseUrl: 'http://localhost:1234/v1', model: 'm' }
const REMOTE: NamedProvider = { ...LOCAL, id: 'b', name: 'Remote', baseUrl: 'https://api.example.com/v1' }
const KEY = 'sk-very-secret'

/** Everything the page has stored, as text. */
const stored = (): string =>
  [localStorage, sessionStorage]
    .flatMap((area) => Array.from({ length: area.length }, (_, at) => area.getItem(area.key(at) ?? '')))
    .join('\n')

describe('Provider settings', () => {
  beforeEach(() => {
    for (const id of ['a', 'b']) forgetKey(id)
    providerSettings.set({ list: [] })
    askRoutes.last.set({})
    localStorage.clear()
    sessionStorage.clear()
  })

  it.each([
    [`https://me:${KEY}@api.example.com/v1`, 'https://api.example.com/v1'],
    [`https://${KEY}@api.example.com`, 'https://api.example.com'],
    [`https://api.example.com/v1?key=${KEY}`, 'https://api.example.com/v1'],
    [`https://api.example.com/v1#${KEY}`, 'https://api.example.com/v1'],
    ['https://api.example.com/@me/v1', 'https://api.example.com/@me/v1'],
  ])('store no secret that stands in an address: %s', (baseUrl, kept) => {
    putProvider({ ...REMOTE, baseUrl })
    expect(chosenProvider(providerSettings.get())?.baseUrl).toBe(kept)
    expect(stored()).not.toContain(KEY)
  })

  it('hold several providers, of which the newest chosen is asked', () => {
    expect(chosenProvider(providerSettings.get())).toBeUndefined()
    putProvider(LOCAL)
    putProvider(REMOTE)
    expect(chosenProvider(providerSettings.get())).toEqual(REMOTE)
    putProvider({ ...LOCAL, model: 'other' })
    expect(providerSettings.get().list.map(({ id, model }) => [id, model])).toEqual([
      ['a', 'other'],
      ['b', 'm'],
    ])
    expect(chosenProvider(providerSettings.get())?.id).toBe('a')
  })

  it('keep a key in memory only, unless it is to be kept', () => {
    putProvider(LOCAL)
    setKey('a', LOCAL.baseUrl, KEY, false)
    expect(withKey(LOCAL).config.key).toBe(KEY)
    expect(stored()).not.toContain(KEY)
    setKey('a', LOCAL.baseUrl, KEY, true)
    expect(stored()).toContain(KEY)
    setKey('a', LOCAL.baseUrl, KEY, false)
    expect(stored()).not.toContain(KEY)
    expect(keyFor('a', LOCAL.baseUrl)).toBe(KEY)
  })

  it('have a kept key again after a reload', () => {
    setKey('a', LOCAL.baseUrl, KEY, true)
    const reloaded = new Stored(
      () => localStorage,
      'parley.provider-keys',
      (value) => value,
    )
    expect(reloaded.get()).toEqual({ a: { origin: 'http://localhost:1234', key: KEY } })
    typedKeys.set({})
    expect(keyFor('a', LOCAL.baseUrl)).toBe(KEY)
  })

  it('give a key to no other address than that it was typed for', () => {
    setKey('a', LOCAL.baseUrl, KEY, true)
    expect(keyFor('a', 'http://localhost:1234/other')).toBe(KEY)
    expect(keyFor('a', 'http://localhost:12345/v1')).toBe('')
    expect(keyFor('a', 'https://localhost:1234/v1')).toBe('')
    expect(keyFor('b', LOCAL.baseUrl)).toBe('')
  })

  it('forget a key everywhere when told to, and with its provider', () => {
    setKey('a', LOCAL.baseUrl, KEY, true)
    forgetKey('a')
    expect([keyFor('a', LOCAL.baseUrl), keptKeys.get(), typedKeys.get()]).toEqual(['', {}, {}])
    putProvider(LOCAL)
    setKey('a', LOCAL.baseUrl, KEY, true)
    removeProvider('a')
    expect(stored()).not.toContain(KEY)
    expect(providerSettings.get().list).toEqual([])
  })

  it('are read from whatever was stored: what is no provider is left out, a key among them too', () => {
    const odd = { ...REMOTE, price: { input: 'free' }, key: KEY }
    expect(readProviderSettings({ list: [LOCAL, { id: 'c' }, 7, odd], chosen: 'b' })).toEqual({
      list: [LOCAL, REMOTE],
      chosen: 'b',
    })
    for (const nothing of [undefined, null, 'x', { list: {} }])
      expect(readProviderSettings(nothing)).toEqual({ list: [] })
  })
})

describe('Routes of a server', () => {
  it('are its own, and by hand until chosen', () => {
    const session = { slot: '' }
    changeRoutes(session, 'http://a.test', { sampling: 'provider' })
    changeRoutes(session, 'http://a.test', { roots: 'configured' })
    expect(routesFor(session, 'http://a.test')).toEqual({
      sampling: 'provider',
      elicitation: 'manual',
      roots: 'configured',
    })
    expect(routesFor(session, 'http://b.test')).toEqual({ sampling: 'manual', elicitation: 'manual', roots: 'manual' })
    expect(routesFor(session, '__proto__')).toEqual({ sampling: 'manual', elicitation: 'manual', roots: 'manual' })
  })
})
