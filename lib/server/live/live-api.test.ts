import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { newFile } from '@/lib/server/database/test-engines'
import { deleteLive } from '@/lib/server/shares/share-api'
import { insteadOfShare } from '@/lib/server/shares/share-page'
import { ask, newHex, said, serveAt, STRANGER } from '@/lib/server/shares/test-api'
import { endLive, openLive, putAnswer, putChunk, watchAnswers, watchChunks } from './live-api'
import { watching } from './test-watching'

let id: string
beforeEach(() => {
  serveAt(newFile())
  id = newHex()
})

type More = Parameters<typeof ask>[2]
const open = (more: More = {}) => openLive(ask('PUT', `/api/live/${id}`, { body: '{}', ...more }), id)
const chunk = (n: number | string, more: More = {}) =>
  putChunk(ask('PUT', `/api/live/${id}/chunks/${n}`, { body: Buffer.from(`chunk ${n}`), ...more }), id, String(n))
const end = (more: More = {}) => endLive(ask('PUT', `/api/live/${id}/end`, more), id)
const watch = (query = '', more: More = { headers: STRANGER }) =>
  watchChunks(ask('GET', `/api/live/${id}/chunks${query}`, more), id)
const answer = (name: string, more: More = {}) =>
  putAnswer(
    ask('PUT', `/api/live/${id}/answers/${name}`, { body: Buffer.from('yes'), headers: STRANGER, ...more }),
    id,
    name,
  )
const answers = (more: More = {}) => watchAnswers(ask('GET', `/api/live/${id}/answers`, more), id)
const remove = (more: More = {}) => deleteLive(ask('DELETE', `/api/live/${id}`, more), id)
const told = async (response: Response) =>
  (await watching(response.body!).rest()).map(({ event, id: of, text }) => `${event} ${of} ${text}`.trim())

const WRONG = { headers: { 'x-parley-delete-token': 'y'.repeat(30) } }

test('a session is shared live, watched by whoever has the link, ended and deleted', async () => {
  expect((await open()).status).toBe(201)
  expect(await said(open())).toBe('409 SHARE_EXISTS')
  expect(await insteadOfShare(id)).toBeUndefined()
  const watcher = await watch()
  expect(Object.fromEntries(watcher.headers)).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-robots-tag': 'noindex, nofollow',
    'referrer-policy': 'no-referrer',
  })
  for (let n = 0; n < 3; n++) expect(await said(chunk(n, { headers: { 'x-parley-token': undefined } }))).toBe('204')
  const asked = newHex()
  expect(await said(answer(asked))).toBe('204')
  expect(await said(end())).toBe('204')
  expect(await told(watcher)).toEqual([
    'chunk 0 chunk 0',
    'chunk 1 chunk 1',
    'chunk 2 chunk 2',
    expect.stringMatching(/^end/),
  ])
  expect(await told(await answers())).toEqual([`answer ${asked} yes`, expect.stringMatching(/^end/)])
  expect(await said(chunk(3))).toBe('409 LIVE_ENDED')
  expect(await said(answer(newHex()))).toBe('409 LIVE_ENDED')
  expect(await said(remove())).toBe('204')
  for (const gone of [watch(), chunk(3), answer(newHex()), answers(), end(), remove()])
    expect(await said(gone)).toBe('410 SHARE_GONE')
  expect((await insteadOfShare(id))?.status).toBe(410)
})

test('who was cut goes on from a number, or as a browser comes back: after the last id it saw', async () => {
  await open()
  for (let n = 0; n < 3; n++) await chunk(n)
  await end()
  expect((await told(await watch('?from=2')))[0]).toBe('chunk 2 chunk 2')
  const back = { headers: { ...STRANGER, 'last-event-id': '1' } }
  expect((await told(await watch('?from=0', back)))[0]).toBe('chunk 2 chunk 2')
  expect(await said(watch('?from=-1'))).toBe('400 BAD_REQUEST')
  expect(await said(watchChunks(ask('HEAD', `/api/live/${id}/chunks`), id))).toBe('400 BAD_REQUEST')
})

test('a chunk out of order is told which is next; one sent again is taken again', async () => {
  await open()
  await chunk(0)
  const refused = await chunk(2)
  expect(refused.headers.get('x-parley-next-chunk')).toBe('1')
  expect(await said(refused)).toBe('409 CHUNK_OUT_OF_ORDER')
  expect(await said(chunk(0))).toBe('204')
  expect(await said(chunk(0, { body: Buffer.from('other') }))).toBe('409 CHUNK_OUT_OF_ORDER')
  for (const n of ['-1', '01', 'x', '1e3']) expect(await said(chunk(n))).toBe('400 BAD_REQUEST')
})

describe('is refused', () => {
  test('what only the owner may do', async () => {
    await open()
    for (const refused of [chunk(0, WRONG), end(WRONG), answers(WRONG), remove(WRONG), answers({ headers: STRANGER })])
      expect(await said(refused)).toBe('403 NOT_THE_OWNER')
    expect(await said(watch('?from=0', { headers: { origin: 'https://evil.example' } }))).toBe('403 ORIGIN_REFUSED')
    expect(await said(answer(newHex(), { headers: { 'sec-fetch-site': 'cross-site' } }))).toBe('403 ORIGIN_REFUSED')
  })

  test('to open one without the app’s token, or without saying how it ends', async () => {
    expect(await said(open({ headers: { 'x-parley-token': undefined } }))).toBe('401 TOKEN_MISSING')
    expect(await said(open({ headers: { 'x-parley-delete-token': 'short' } }))).toBe('400 BAD_DELETE_TOKEN')
    expect(await said(open({ headers: { 'x-parley-expires-in': '9999999' } }))).toBe('400 BAD_EXPIRY')
    for (const unknown of [watch(), chunk(0), answer(newHex()), answers(), end(), remove()])
      expect(await said(unknown)).toBe('404 SHARE_UNKNOWN')
  })

  test('what is too large, empty or no bytes', async () => {
    await open()
    expect(await said(chunk(0, { body: new Uint8Array(5 * 1024 * 1024 + 1) }))).toBe('413 TOO_LARGE')
    expect(await said(answer(newHex(), { body: new Uint8Array(256 * 1024 + 1) }))).toBe('413 TOO_LARGE')
    expect(await said(chunk(0, { body: new Uint8Array() }))).toBe('400 SHARE_EMPTY')
    expect(await said(answer(newHex(), { body: new Uint8Array() }))).toBe('400 SHARE_EMPTY')
    expect(await said(chunk(0, { headers: { 'content-type': 'text/plain' } }))).toBe('415 NOT_BYTES')
    expect(await said(answer('not-an-id'))).toBe('400 BAD_REQUEST')
    expect(await told(await (await end(), watch()))).toEqual([expect.stringMatching(/^end/)])
  })

  test('another answer under the same id, and more than 60 a minute from one address', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    await open()
    const one = newHex()
    const from = { headers: { ...STRANGER, 'x-parley-peer': '203.0.113.5' } }
    expect(await said(answer(one, from))).toBe('204')
    expect(await said(answer(one, { ...from, body: Buffer.from('no') }))).toBe('409 ANSWER_EXISTS')
    for (let i = 2; i < 60; i++) await answer(newHex(), from)
    expect(await said(answer(newHex(), from))).toBe('429 TOO_OFTEN')
    expect(await said(answer(newHex()))).toBe('204')
  })
})
