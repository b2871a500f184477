import { Agent, request } from 'undici'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createMuxFetch } from '@/lib/wire/mux-fetch'
import { createEgress } from './egress'
import { chunk, rawServer, readUntil, routeServer, signal, SSE_HEAD } from './test-servers'
import { obeyOrder, openDownlink } from './way-out'

const ELEVEN_MINUTES = 11 * 60_000

// Sockets and promises stay real; every timer that could end a request runs on the test's clock. One clock for the file:
// undici keeps one timer for all its requests.
beforeAll(() => {
  vi.stubEnv('PARLEY_TOKEN', 't')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] })
})
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

const createPage = async () => {
  const { url } = await routeServer((message) =>
    message.method === 'GET' ? openDownlink(message) : obeyOrder(message),
  )
  let ids = 0
  return createMuxFetch({ endpoint: `${url}/api/mux`, fetch, token: () => 't', newId: () => `patience-${++ids}` })
}

test('a server may take eleven minutes to answer, and another eleven in the middle of its stream', async () => {
  const asked = signal()
  const head = signal()
  const rest = signal()
  const url = await rawServer((socket) => {
    asked.fire()
    void head.promise.then(() => socket.write(SSE_HEAD + chunk('data: 1\n\n')))
    void rest.promise.then(() => socket.end(`${chunk('data: 2\n\n')}0\r\n\r\n`))
  })
  const mux = await createPage()
  const answer = mux({ url, method: 'POST', headers: [], body: '{}' })
  await asked.promise
  await vi.advanceTimersByTimeAsync(ELEVEN_MINUTES)
  head.fire()
  const reader = (await answer).body.getReader()
  await readUntil(reader, 'data: 1\n\n')
  await vi.advanceTimersByTimeAsync(ELEVEN_MINUTES)
  rest.fire()
  await readUntil(reader, 'data: 2\n\n')
  mux.close()
})

test('the same clock ends a request that has undici’s usual timeouts', async () => {
  const asked = signal()
  const url = await rawServer(() => {
    asked.fire()
  })
  const agent = new Agent()
  const answer = request(url, { dispatcher: agent }).then(
    () => 'answered',
    (error: unknown) => (error as { code: string }).code,
  )
  await asked.promise
  await vi.advanceTimersByTimeAsync(ELEVEN_MINUTES)
  expect(await answer).toBe('UND_ERR_HEADERS_TIMEOUT')
  await agent.destroy()
})

test('a name server that never answers is given five seconds', async () => {
  const asked = signal()
  const fetch = createEgress({
    ownPort: () => undefined,
    resolve: () => {
      asked.fire()
    },
  })
  const answer = fetch({ url: 'http://silent.example/', method: 'GET', headers: [] }).then(
    () => 'answered',
    (error: unknown) => (error as { code: string }).code,
  )
  await asked.promise
  await vi.advanceTimersByTimeAsync(5000)
  expect(await answer).toBe('DNS_TIMEOUT')
})

test('a silent downlink beats every 15 seconds', async () => {
  const stream = openDownlink(
    new Request('http://127.0.0.1/api/mux?tab=beating', { headers: { host: '127.0.0.1', 'x-parley-token': 't' } }),
  ).body
  const reader = stream?.getReader()
  if (reader === undefined) throw new Error('The downlink has no body.')
  await readUntil(reader, 'hello')
  const beat = readUntil(reader, 'heartbeat')
  await vi.advanceTimersByTimeAsync(15_000)
  expect(await beat).toBe('{"type":"heartbeat"}\n')
  await reader.cancel()
})
