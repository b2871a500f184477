// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setKey } from '@/lib/browser/provider-keys'
import { setHeadersFor } from '@/lib/browser/server-headers'
import { ProblemError } from '@/lib/protocol/problem'
import { knownSecrets } from './known-secrets'
import { forgetShare, myShares, rememberShare } from './my-shares'
import type { MyShare } from './my-shares'
import { shareProblem } from './problem-of'
import { deleteShare, getShare, putShare } from './share-api'

const ID = '0123456789abcdef0123456789abcdef'
const SHARE: MyShare = {
  id: ID,
  title: 'One',
  link: `/s/${ID}#k=abc`,
  sharedAt: 1,
  expiresAt: 2,
  deleteToken: 'delete-me',
}

beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  myShares.reload()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('The secrets that the page knows', () => {
  it('are headers of every server, keys of providers, its own token, and what is added', () => {
    sessionStorage.setItem('parley-token', 'page-token-1')
    setHeadersFor(
      { slot: '1' },
      'http://a.test',
      [
        ['Authorization', 'Bearer abc.def'],
        ['Accept', 'text/plain'],
      ],
      false,
    )
    setHeadersFor({ slot: '2' }, 'http://b.test', [['X-Api-Key', ' k-77 ']], true)
    setKey('p', 'http://model.test', 'sk-1', false)
    const known = knownSecrets(['by hand', 'by hand', '  '])
    expect(known).toEqual(
      expect.arrayContaining(['Bearer abc.def', 'abc.def', 'k-77', 'sk-1', 'page-token-1', 'by hand']),
    )
    expect(known).not.toContain('text/plain')
    expect(known.filter((text) => text === 'by hand')).toHaveLength(1)
    expect(known.map(({ length }) => length)).toEqual(known.map(({ length }) => length).sort((a, b) => b - a))
  })
})

describe('The shares of this browser', () => {
  it('are still there when the page is opened again, the newest first', () => {
    rememberShare(SHARE)
    rememberShare({ ...SHARE, id: 'f'.repeat(32), unsure: true })
    myShares.reload()
    expect(myShares.get().map(({ id, unsure }) => [id, unsure])).toEqual([
      ['f'.repeat(32), true],
      [ID, undefined],
    ])
    rememberShare({ ...SHARE, title: 'Renamed' })
    expect(myShares.get().map(({ title }) => title)).toEqual(['Renamed', 'One'])
    forgetShare(ID)
    expect(myShares.get()).toHaveLength(1)
  })

  it('follow what another tab does', () => {
    rememberShare(SHARE)
    localStorage.setItem('parley.shares', '[]')
    window.dispatchEvent(new StorageEvent('storage', { key: 'parley.shares' }))
    expect(myShares.get()).toEqual([])
  })

  it('leave out what is no share', () => {
    localStorage.setItem('parley.shares', JSON.stringify([SHARE, { ...SHARE, expiresAt: 'soon' }, null, { id: ID }]))
    myShares.reload()
    expect(myShares.get()).toEqual([SHARE])
  })
})

describe('The server of shares', () => {
  const answers = (response: () => Response) => {
    const asked: { path: string; init: RequestInit }[] = []
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
      asked.push({ path, init })
      return Promise.resolve(response())
    })
    return asked
  }
  const refused = (code: string, status: number) => () =>
    Response.json({ code, title: 't', cause: 'c', action: 'a' }, { status })

  it('gets the ciphertext with the token of the page, and how long to keep it', async () => {
    sessionStorage.setItem('parley-token', 'page-token-1')
    const asked = answers(() => Response.json({ expiresAt: 99 }, { status: 201 }))
    const body = new Blob([Uint8Array.of(1, 2)])
    expect(await putShare(ID, { body, deleteToken: 'd', expiresIn: 60 })).toBe(99)
    expect(asked[0]).toMatchObject({
      path: `/api/shares/${ID}`,
      init: {
        method: 'PUT',
        headers: { 'x-parley-token': 'page-token-1', 'x-parley-delete-token': 'd', 'x-parley-expires-in': '60' },
      },
    })
    expect(asked[0]?.init.body).toBe(body)
  })

  it('gives it to a page that has no token', async () => {
    const asked = answers(() => new Response(Uint8Array.of(7), { headers: { 'x-parley-expires-at': '123' } }))
    expect(await getShare(ID)).toEqual({ bytes: Uint8Array.of(7), expiresAt: 123 })
    expect(asked[0]?.init.headers).toBeUndefined()
  })

  it('deletes a share for its owner; one that is gone is deleted', async () => {
    for (const [code, status] of [
      ['SHARE_GONE', 410],
      ['SHARE_UNKNOWN', 404],
    ] as const) {
      answers(refused(code, status))
      await expect(deleteShare(SHARE)).resolves.toBeUndefined()
    }
    const asked = answers(refused('DELETE_REFUSED', 403))
    await expect(deleteShare({ ...SHARE, live: true })).rejects.toBeInstanceOf(ProblemError)
    expect(asked[0]?.path).toBe(`/api/live/${ID}`)
  })

  it('that is not there is told from one that refuses', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))
    expect(shareProblem(await getShare(ID).catch((error: unknown) => error)).code).toBe('WAY_OUT_LOST')
    answers(refused('SHARE_GONE', 410))
    expect(shareProblem(await getShare(ID).catch((error: unknown) => error)).code).toBe('SHARE_GONE')
    expect(shareProblem(new Error('odd'))).toMatchObject({ code: 'SHARE_FAILED', cause: 'odd' })
  })
})
