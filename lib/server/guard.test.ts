import { describe, expect, test } from 'vitest'
import { guard, guardDemo } from './guard'
import type { Running } from './running'

const running: Running = { token: 'right-token', port: 4319, host: undefined }
const good = {
  host: '127.0.0.1:4319',
  'x-parley-token': 'right-token',
  'content-type': 'application/json',
  origin: 'http://127.0.0.1:4319',
  'sec-fetch-site': 'same-origin',
}

const post = (headers: Record<string, string>): Request =>
  new Request('http://127.0.0.1:4319/api/mux', { method: 'POST', headers })
const without = (name: keyof typeof good): Record<string, string> =>
  Object.fromEntries(Object.entries(good).filter(([key]) => key !== name))

const verdict = async (headers: Record<string, string>, who: Running = running): Promise<string> => {
  const refused = guard(post(headers), who)
  if (refused === undefined) return 'passes'
  const { code } = (await refused.json()) as { code: string }
  return `${refused.status} ${code}`
}

describe('the guard of the way out lets pass', () => {
  test.each([
    ['the page’s own call', good],
    [
      'a script with the token: no Origin, no Fetch Metadata',
      { ...without('origin'), 'sec-fetch-site': 'same-origin' },
    ],
    ['the spelling localhost', { ...good, host: 'localhost:4319', origin: 'http://localhost:4319' }],
    ['the spelling [::1]', { ...good, host: '[::1]:4319', origin: 'http://[::1]:4319' }],
    ['another port, as a tunnel makes', { ...good, host: 'localhost:8080', origin: 'http://localhost:8080' }],
    ['JSON with a charset', { ...good, 'content-type': 'application/json; charset=utf-8' }],
  ])('%s', async (_what, headers) => {
    expect(await verdict(headers)).toBe('passes')
  })
})

describe('and refuses', () => {
  test.each([
    ['a rebound name', { ...good, host: 'evil.example:4319', origin: 'http://evil.example:4319' }, '421 HOST_REFUSED'],
    ['a name that begins like ours', { ...good, host: '127.0.0.1.evil.example' }, '421 HOST_REFUSED'],
    ['a Host with user info', { ...good, host: 'evil@127.0.0.1:4319' }, '421 HOST_REFUSED'],
    ['0.0.0.0', { ...good, host: '0.0.0.0:4319', origin: 'http://0.0.0.0:4319' }, '421 HOST_REFUSED'],
    ['no Host', without('host'), '421 HOST_REFUSED'],
    [
      'X-Forwarded-Host in place of it',
      { ...good, host: 'evil.example', 'x-forwarded-host': '127.0.0.1' },
      '421 HOST_REFUSED',
    ],
    ['another site', { ...good, origin: 'https://evil.example' }, '403 ORIGIN_REFUSED'],
    ['another port of this machine', { ...good, origin: 'http://127.0.0.1:3000' }, '403 ORIGIN_REFUSED'],
    ['a sandboxed frame', { ...good, origin: 'null' }, '403 ORIGIN_REFUSED'],
    ['same-site, which is not same-origin', { ...good, 'sec-fetch-site': 'same-site' }, '403 ORIGIN_REFUSED'],
    ['a navigation', { ...without('origin'), 'sec-fetch-site': 'none' }, '403 ORIGIN_REFUSED'],
    ['no token', without('x-parley-token'), '401 TOKEN_MISSING'],
    ['a wrong token of the same length', { ...good, 'x-parley-token': 'wrong-token' }, '401 TOKEN_STALE'],
    ['the beginning of the token', { ...good, 'x-parley-token': 'right' }, '401 TOKEN_STALE'],
    ['a form', { ...good, 'content-type': 'text/plain' }, '415 NOT_JSON'],
  ])('%s', async (_what, headers, expected) => {
    expect(await verdict(headers)).toBe(expected)
  })

  test('everything when no token was set', async () => {
    expect(await verdict({ ...good, 'x-parley-token': 'undefined' }, { ...running, token: undefined })).toBe(
      '401 TOKEN_STALE',
    )
  })

  test('in words a person can act on, and never naming the token', async () => {
    const refused = guard(post({ ...good, 'x-parley-token': 'guessed' }), running)
    const text = (await refused?.text()) ?? ''
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['code', 'title', 'cause', 'action'])
    expect(text).not.toMatch(/right-token|guessed/)
  })
})

describe('a HOST that was set', () => {
  const at = (host: string): Running => ({ ...running, host })
  const as = (host: string): Record<string, string> => ({ ...good, host, origin: `http://${host}` })

  test('is allowed, other names are still not', async () => {
    expect(await verdict(as('box.lan:4319'), at('box.lan'))).toBe('passes')
    expect(await verdict(as('evil.example:4319'), at('box.lan'))).toBe('421 HOST_REFUSED')
  })

  test('of every interface allows this machine’s addresses and no names', async () => {
    expect(await verdict(as('127.0.0.1:4319'), at('0.0.0.0'))).toBe('passes')
    expect(await verdict(as('192.0.2.77:4319'), at('0.0.0.0'))).toBe('421 HOST_REFUSED')
    expect(await verdict(as('evil.example:4319'), at('0.0.0.0'))).toBe('421 HOST_REFUSED')
  })
})

describe('the demo servers', () => {
  const demo = (headers: Record<string, string>, who: Running = running): number | 'passes' =>
    guardDemo(new Request('http://127.0.0.1/api/demo/concierge/mcp', { headers }), who)?.status ?? 'passes'

  test('need no token, but a Host of ours', () => {
    expect(demo({ host: '127.0.0.1:4319' })).toBe('passes')
    expect(demo({ host: 'evil.example:4319' })).toBe(421)
  })

  test('answer this machine only, also where Parley listens on every interface', () => {
    const open = { ...running, host: '0.0.0.0' }
    expect(demo({ host: '127.0.0.1', 'x-parley-peer': '127.0.0.1' }, open)).toBe('passes')
    expect(demo({ host: '127.0.0.1', 'x-parley-peer': '::ffff:127.0.0.1' }, open)).toBe('passes')
    expect(demo({ host: '127.0.0.1', 'x-parley-peer': '192.0.2.7' }, open)).toBe(403)
    expect(demo({ host: '127.0.0.1' }, open)).toBe(403)
  })
})
