import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { encodeFrame, type Frame } from './frames'
import { createMuxFetch } from './mux-fetch'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Parley's own server as a page sees it: takes every order, and says what the test has it say. */
const ownServer = () => {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  let opened = 0
  const say = (frame: Frame): void => {
    controller?.enqueue(new TextEncoder().encode(encodeFrame(frame)))
  }
  const fetch = ((_: string, init?: RequestInit) => {
    if (init?.method === 'POST') return Promise.resolve(new Response(null, { status: 202 }))
    opened++
    const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) })
    say({ type: 'hello' })
    return Promise.resolve(new Response(body))
  }) as typeof globalThis.fetch
  let ids = 0
  const mux = createMuxFetch({ endpoint: 'http://own/api/mux', fetch, token: () => 't', newId: () => `id-${++ids}` })
  return { mux, say, opened: () => opened }
}

const codeOf = (response: Promise<unknown>): Promise<string> =>
  response.then(
    () => 'answered',
    (error: unknown) => (error as { code: string }).code,
  )

const request = { url: 'http://peer.test/mcp', method: 'POST', headers: [], body: '{}' }

it('F31 a downlink that nobody serves any more is given up after two silent beats, and opened again once', async () => {
  const { mux, say, opened } = ownServer()
  const code = codeOf(mux(request))
  for (let beat = 0; beat < 6; beat++) {
    await vi.advanceTimersByTimeAsync(15_000)
    say({ type: 'heartbeat' })
  }
  await vi.advanceTimersByTimeAsync(29_000)
  expect(opened()).toBe(1)
  await vi.advanceTimersByTimeAsync(31_000)
  expect(await code).toBe('WAY_OUT_LOST')
  void mux(request).catch(() => undefined)
  await vi.advanceTimersByTimeAsync(1000)
  expect(opened()).toBe(2)
  mux.close()
  expect(vi.getTimerCount()).toBe(0)
})

it('F31 a machine that slept takes no harm: what its server says on waking counts', async () => {
  const { mux, say } = ownServer()
  const code = codeOf(mux(request))
  await vi.advanceTimersByTimeAsync(20_000)
  // Ninety seconds of sleep: the clock goes on, timers do not.
  const now = performance.now()
  const sleeping = vi.spyOn(performance, 'now').mockImplementation(() => now + 90_000)
  await vi.advanceTimersByTimeAsync(10_000)
  sleeping.mockRestore()
  say({ type: 'heartbeat' })
  say({ type: 'head', id: 'id-2', status: 200, statusText: '', headers: [] })
  await vi.advanceTimersByTimeAsync(1000)
  expect(await code).toBe('answered')
  mux.close()
})

it('F37 a server that says it stops is believed: what was open fails with that', async () => {
  const { mux, say } = ownServer()
  const code = codeOf(mux(request))
  await vi.advanceTimersByTimeAsync(10)
  say({ type: 'shutdown' })
  expect(await code).toBe('WAY_OUT_STOPPED')
})
