import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { obeyOrder, openDownlink, runExchange } from './way-out'

beforeEach(() => {
  vi.stubEnv('PARLEY_TOKEN', 'right')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

const headers = { host: '127.0.0.1', 'x-parley-token': 'right', 'content-type': 'application/json' }
const post = (body: BodyInit): Request =>
  new Request('http://127.0.0.1/api/mux', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
const verdict = async (answer: Response | Promise<Response>): Promise<string> => {
  const response = await answer
  const { code } = (await response.json()) as { code: string }
  return `${response.status} ${code}`
}

test('nothing happens without the guard’s consent', async () => {
  const stranger = (method: string): Request =>
    new Request('http://127.0.0.1/api/mux?tab=a', { method, headers: { ...headers, 'x-parley-token': 'wrong' } })
  expect(await verdict(openDownlink(stranger('GET')))).toBe('401 TOKEN_STALE')
  expect(await verdict(obeyOrder(stranger('POST')))).toBe('401 TOKEN_STALE')
  expect(await verdict(runExchange(stranger('POST')))).toBe('401 TOKEN_STALE')
})

test.each(['', 'tab=', 'tab=../x', `tab=${'x'.repeat(65)}`])('a downlink for the tab %j is refused', async (query) => {
  expect(await verdict(openDownlink(new Request(`http://127.0.0.1/api/mux?${query}`, { headers })))).toBe(
    '400 BAD_REQUEST',
  )
})

test.each(['', '{', '[]', '{"type":"start"}'])('the order %j is refused', async (body) => {
  expect(await verdict(obeyOrder(post(body)))).toBe('400 BAD_REQUEST')
  expect(await verdict(runExchange(post(body)))).toBe('400 BAD_REQUEST')
})

test('an order for a tab that has no downlink is refused, so that the page opens one', async () => {
  expect(await verdict(obeyOrder(post('{"type":"abort","tab":"nobody","id":"1"}')))).toBe('409 UNKNOWN_TAB')
})

test('more than 64 MiB are refused while they come in, whatever Content-Length says', async () => {
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1024 * 1024
      controller.enqueue(new Uint8Array(1024 * 1024))
    },
  })
  expect(await verdict(runExchange(post(endless)))).toBe('413 TOO_LARGE')
  expect(sent).toBeLessThan(70 * 1024 * 1024)
})

test('the same exchange cannot be started twice', async () => {
  const body = openDownlink(new Request('http://127.0.0.1/api/mux?tab=twice', { headers })).body
  const request = { url: 'http://127.0.0.1:1/', method: 'GET', headers: [] }
  const order = JSON.stringify({ type: 'start', tab: 'twice', id: '1', request })
  const answers = await Promise.all([obeyOrder(post(order)), obeyOrder(post(order))])
  expect(answers.map(({ status }) => status)).toEqual([202, 429])
  await body?.cancel()
})

test('no more than 64 tabs have a downlink', async () => {
  const open = Array.from({ length: 64 }, (_, i) =>
    openDownlink(new Request(`http://127.0.0.1/api/mux?tab=many-${i}`, { headers })),
  )
  expect(open.every(({ status }) => status === 200)).toBe(true)
  expect(await verdict(openDownlink(new Request('http://127.0.0.1/api/mux?tab=one-more', { headers })))).toBe(
    '429 TOO_MANY',
  )
  for (const { body } of open) await body?.cancel()
  const again = openDownlink(new Request('http://127.0.0.1/api/mux?tab=one-more', { headers }))
  expect(again.status).toBe(200)
  await again.body?.cancel()
})

test('frames pass intermediaries as they are written', async () => {
  const answer = openDownlink(new Request('http://127.0.0.1/api/mux?tab=plain', { headers }))
  expect(answer.headers.get('cache-control')).toBe('no-store, no-transform')
  await answer.body?.cancel()
})
