import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rawServer, signal, SSE_HEAD } from './test-servers'
import { openDownlink, runExchange } from './way-out'

beforeEach(() => {
  vi.stubEnv('PARLEY_TOKEN', 'right')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

const headers = { host: '127.0.0.1', 'x-parley-token': 'right' }
const ask = (tab: string, init: RequestInit = {}): Response =>
  openDownlink(new Request(`http://127.0.0.1/api/mux?tab=${tab}`, { headers, ...init }))

/** As many as there is room for, twice. */
const many = Array.from({ length: 128 }, (_, i) => i)

test('HEAD, whose body nobody ever reads or cancels, opens no downlink', () => {
  expect(many.map((i) => ask(`head-${i}`, { method: 'HEAD' }).status)).not.toContain(200)
})

test('a page that is gone before its downlink was read leaves no tab behind', () => {
  for (const i of many) {
    const page = new AbortController()
    expect(ask(`gone-${i}`, { signal: page.signal }).status).toBe(200)
    page.abort()
  }
})

test('a page that is gone before it was answered leaves no tab behind', () => {
  for (const i of many) expect(ask(`never-${i}`, { signal: AbortSignal.abort() }).status).toBe(200)
})

test('a page that is gone before its exchange was read lets go of the server', async () => {
  const gone = signal()
  const began = signal()
  const url = await rawServer((socket) => {
    socket.on('close', () => {
      gone.fire()
    })
    socket.write(SSE_HEAD, () => {
      began.fire()
    })
  })
  const page = new AbortController()
  const body = JSON.stringify({ url, method: 'GET', headers: [] })
  const answer = await runExchange(
    new Request('http://127.0.0.1/api/exchange', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
      signal: page.signal,
    }),
  )
  expect(answer.status).toBe(200)
  await began.promise
  page.abort()
  await gone.promise
})
