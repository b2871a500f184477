import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createEgress } from '@/lib/server/egress'
import { failureOf, faultSession } from '@/lib/testing/faults/fault-session'
import type { FaultPath } from '@/lib/testing/faults/upstream-faults'
import type { Timeouts } from '@/lib/client/types'

const MINUTE = 60_000

// Sockets stay real; every timer that could end or delay a request runs on the test's clock. One clock for the file:
// undici keeps one timer for all its requests.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] })
})
afterAll(() => {
  vi.useRealTimers()
})

const fetch = createEgress({ ownPort: () => undefined })
const open = (path: FaultPath, timeouts: Timeouts, version: 'modern' | 'legacy' = 'modern') =>
  faultSession(fetch, path, { version, timeouts })

/** Lets time pass in steps, so that what sockets bring in between is taken in. */
const pass = async (ms: number, step = 1000): Promise<void> => {
  for (let at = 0; at < ms; at += step) {
    await vi.advanceTimersByTimeAsync(Math.min(step, ms - at))
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const asked = (server: { readonly asked: readonly string[] }): Promise<void> =>
  vi.waitFor(() => {
    expect(server.asked).toContain('tools/call')
  })

it.each(['modern', 'legacy'] as const)(
  'F02 accepts, and never answers: given up after the time that is set (%s)',
  async (era) => {
    const { server, provoke, isUnharmed } = await open('never-answers', { headers: 30_000 }, era)
    const failure = failureOf(provoke())
    await asked(server)
    await pass(30_000, 10_000)
    expect(await failure).toMatchObject({ code: 'HEADERS_TIMEOUT', title: 'No response in time' })
    await isUnharmed()
  },
)

it('F02 accepts, and never answers: a person who cancels does not wait', async () => {
  const { server, provoke, isUnharmed } = await open('never-answers', {})
  const call = provoke()
  await asked(server)
  vi.useRealTimers()
  const before = performance.now()
  call.cancel()
  expect(await failureOf(call)).toMatchObject({ code: 'CANCELLED' })
  await vi.waitFor(() => {
    expect([...server.served.values()].find(({ body }) => body === '')?.isClosed).toBe(true)
  })
  expect(performance.now() - before).toBeLessThan(100)
  await isUnharmed()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] })
})

it('F09 a stream that idles for eleven minutes: stays open, and brings its response', async () => {
  const { server, provoke, arrived, isUnharmed } = await open('idles-within', { headers: 30_000 })
  const call = provoke()
  await arrived(1)
  await pass(11 * MINUTE, MINUTE)
  server.proceed()
  await expect(call.done).resolves.toMatchObject({ kind: 'result' })
  await isUnharmed()
})

it('F10 a head that drips in: the time for it is for all of it', async () => {
  const { server, provoke, isUnharmed } = await open('drips-its-head', { headers: 30_000 })
  const failure = failureOf(provoke())
  await asked(server)
  await pass(30_000)
  expect(await failure).toMatchObject({ code: 'HEADERS_TIMEOUT' })
  await isUnharmed()
})

it('F11 a body that drips in: given up after the time for a whole call, and what dripped is kept', async () => {
  const { server, provoke, isUnharmed, events } = await open('drips-its-body', { headers: 30_000, total: 90_000 })
  const failure = failureOf(provoke())
  await asked(server)
  await vi.waitFor(() => {
    expect(events('http-response-received').length).toBeGreaterThan(1)
  })
  await pass(90_000)
  expect(await failure).toMatchObject({ code: 'TOTAL_TIMEOUT' })
  await vi.waitFor(() => {
    expect(events('frame-received').at(-1)?.raw).toMatch(/^ {80,}$/)
  })
  await isUnharmed()
})

it.each(['wants-seconds', 'wants-a-date'] as const)(
  'F18 come back later, %s: a read waits for it and goes out again',
  async (path) => {
    const { server, provoke, isUnharmed, events } = await open(path, {})
    const read = provoke('resources/read')
    await vi.waitFor(() => {
      expect(events('call-failed')).toHaveLength(1)
    })
    server.heal()
    await pass(9000)
    expect(server.asked.filter((method) => method === 'resources/read')).toHaveLength(1)
    await pass(4000)
    await expect(read.done).resolves.toMatchObject({ kind: 'result' })
    await isUnharmed()
  },
)

it('F18 come back in thirty years: nobody waits for that', async () => {
  const { server, provoke, isUnharmed } = await open('wants-thirty-years', {})
  const failure = failureOf(provoke('resources/read'))
  await pass(2 * MINUTE, MINUTE)
  expect(await failure).toMatchObject({ code: 'HTTP_503' })
  expect(server.asked.filter((method) => method === 'resources/read')).toHaveLength(1)
  await isUnharmed()
})
