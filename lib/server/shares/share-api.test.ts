import { randomBytes } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { newFile } from '@/lib/server/database/test-engines'
import { deleteShare, getShare, putShare } from './share-api'
import { insteadOfShare, sharedPageId } from './share-page'
import { stores } from './stores'
import { ask, newHex, said, serveAt, STRANGER } from './test-api'

const DAY = 24 * 60 * 60

let file: string
let id: string
beforeEach(() => {
  file = newFile()
  serveAt(file)
  id = newHex()
})

const sealed = randomBytes(5000)
type More = Parameters<typeof ask>[2]
const put = (more: More = {}, at = id) => putShare(ask('PUT', `/api/shares/${at}`, { body: sealed, ...more }), at)
const get = (more: More = { headers: STRANGER }, at = id) => getShare(ask('GET', `/api/shares/${at}`, more), at)
const remove = (more: More = {}, at = id) => deleteShare(ask('DELETE', `/api/shares/${at}`, more), at)
const expiresIn = (seconds: string) => ({ headers: { 'x-parley-expires-in': seconds } })

test('a share goes up, comes down to whoever has the link, and is deleted by its owner', async () => {
  const before = Date.now()
  const stored = await put()
  expect(stored.status).toBe(201)
  const { expiresAt } = (await stored.json()) as { expiresAt: number }
  expect(expiresAt - before).toBeGreaterThanOrEqual(7 * DAY * 1000)
  const got = await get()
  expect(Object.fromEntries(got.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
    'x-parley-expires-at': String(expiresAt),
  })
  expect(Buffer.from(await got.arrayBuffer()).equals(sealed)).toBe(true)
  expect(await said(put())).toBe('409 SHARE_EXISTS')
  // After a restart of the app the page's token is stale; the owner's is not.
  expect(await said(remove({ headers: { 'x-parley-token': undefined } }))).toBe('204')
  expect(await said(get())).toBe('410 SHARE_GONE')
  expect(await said(remove())).toBe('410 SHARE_GONE')
})

test('the database is made by the first share, for this user only; reading makes none', async () => {
  expect(await said(get())).toBe('404 SHARE_UNKNOWN')
  expect(await said(remove())).toBe('404 SHARE_UNKNOWN')
  expect((await insteadOfShare(id))?.status).toBe(404)
  expect(existsSync(dirname(file))).toBe(false)
  await put()
  expect((statSync(dirname(file)).mode & 0o777).toString(8)).toBe('700')
  for (const name of [file, `${file}-wal`, `${file}-shm`]) expect((statSync(name).mode & 0o777).toString(8)).toBe('600')
})

describe('an upload is refused', () => {
  test.each([
    ['without the app’s token', { headers: { 'x-parley-token': undefined } }, '401 TOKEN_MISSING'],
    ['with a stale one', { headers: { 'x-parley-token': 'yesterday’s'.slice(0, 9) } }, '401 TOKEN_STALE'],
    ['from another site', { headers: { origin: 'https://evil.example' } }, '403 ORIGIN_REFUSED'],
    ['to a rebound name', { headers: { host: 'evil.example' } }, '421 HOST_REFUSED'],
    ['without a delete token', { headers: { 'x-parley-delete-token': undefined } }, '400 BAD_DELETE_TOKEN'],
    ['with a guessable one', { headers: { 'x-parley-delete-token': 'x'.repeat(21) } }, '400 BAD_DELETE_TOKEN'],
    ['that would never expire', expiresIn(String(30 * DAY + 1)), '400 BAD_EXPIRY'],
    ['that has expired', expiresIn('0'), '400 BAD_EXPIRY'],
    ['with a span that is none', expiresIn('1e3'), '400 BAD_EXPIRY'],
    ['that is no bytes', { headers: { 'content-type': 'text/plain' } }, '415 NOT_BYTES'],
    ['that is empty', { body: new Uint8Array() }, '400 SHARE_EMPTY'],
    ['of more than 5 MiB', { body: new Uint8Array(5 * 1024 * 1024 + 1) }, '413 TOO_LARGE'],
    ['that ends before its Content-Length', { headers: { 'content-length': '5001' } }, '400 BAD_REQUEST'],
    ['that lies about its length', { body: tooMuch(), headers: { 'content-length': '10' } }, '413 TOO_LARGE'],
    ['that breaks off', { body: broken() }, '400 BAD_REQUEST'],
  ])('%s', async (_what, more, expected) => {
    expect(await said(put(more))).toBe(expected)
    expect(existsSync(file)).toBe(false)
  })

  test('under a name that is no id', async () => {
    for (const name of ['link', id.toUpperCase(), id.slice(1), `${id}0`, '../shares'])
      expect(await said(put({}, name))).toBe('404 SHARE_UNKNOWN')
  })

  test('after 60 in an hour from one address, which waits as long as it is told', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const other = { headers: { 'x-parley-peer': '203.0.113.5' } }
    for (let i = 0; i < 60; i++) expect((await put(other, newHex())).status).toBe(201)
    const refused = await put(other, newHex())
    expect(refused.headers.get('retry-after')).toBe('60')
    expect(await said(refused)).toBe('429 TOO_OFTEN')
    expect((await put({ headers: { 'x-parley-peer': '203.0.113.6' } }, newHex())).status).toBe(201)
    expect((await put()).status).toBe(201)
  })
})

function tooMuch(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => {
      controller.enqueue(new Uint8Array(1024 * 1024))
    },
  })
}

function broken(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(new Uint8Array(100))
    },
    pull: (controller) => {
      controller.error(new Error('The client is gone.'))
    },
  })
}

test('a download needs no token, but a page of this server', async () => {
  await put()
  expect(await said(get({ headers: { ...STRANGER, 'sec-fetch-site': 'cross-site' } }))).toBe('403 ORIGIN_REFUSED')
  expect(await said(get({ headers: { ...STRANGER, host: 'evil.example' } }))).toBe('421 HOST_REFUSED')
})

test('a deletion needs the owner’s token, and tells a wrong one from a share that is gone', async () => {
  await put()
  expect(await said(remove({ headers: { 'x-parley-delete-token': undefined } }))).toBe('403 NOT_THE_OWNER')
  expect(await said(remove({ headers: { 'x-parley-delete-token': 'y'.repeat(30) } }))).toBe('403 NOT_THE_OWNER')
  expect(await said(remove({ headers: { origin: 'https://evil.example' } }))).toBe('403 ORIGIN_REFUSED')
  expect(await said(get())).toBe('200')
})

test('past its time a share is gone: 410 and a plain page that loads nothing; never was: 404', async () => {
  await put(expiresIn('60'))
  expect(await insteadOfShare(id)).toBeUndefined()
  expect(await insteadOfShare('link')).toBeUndefined()
  const gone = await insteadOfShare(id, Date.now() + 61_000)
  expect(gone?.status).toBe(410)
  expect(gone?.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(gone?.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect(gone?.headers.get('referrer-policy')).toBe('no-referrer')
  const text = (await gone?.text()) ?? ''
  expect(text).toContain('<h1>This share has expired</h1>')
  expect(text).not.toMatch(/<script|https?:|src=/)
  expect((await insteadOfShare(newHex()))?.status).toBe(404)
  expect((await insteadOfShare('no-id'))?.status).toBe(404)
  expect(await (await stores()).sweep(Date.now() + 61_000)).toBe(1)
  expect(await said(get())).toBe('410 SHARE_GONE')
})

test('a shared session’s page is told from others by its path', () => {
  expect(['/s/abc', '/s/abc/', '/s/', '/s', '/spec/x', '/s/a/b', '/'].map(sharedPageId)).toEqual([
    'abc',
    'abc',
    ...Array<undefined>(5).fill(undefined),
  ])
})

test('a store that cannot be reached is a 503 that says so, and why only in the operator’s log', async () => {
  const written: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  serveAt('postgres://parley:hunter2@127.0.0.1:1/none')
  const answer = await put()
  vi.restoreAllMocks()
  expect(answer.status).toBe(503)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  const text = await answer.text()
  expect(text).toContain('SHARE_STORE_DOWN')
  expect(text + written.join('')).not.toMatch(/hunter2|127\.0\.0\.1|none/)
  expect(await said(get())).toBe('503 SHARE_STORE_DOWN')
  expect(await insteadOfShare(id)).toBeUndefined()
})
