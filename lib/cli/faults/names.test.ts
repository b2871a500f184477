import type { LookupAddress } from 'node:dns'
import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { createEgress } from '@/lib/server/egress'
import { connectTo, eventsOf, newRecording } from '@/lib/testing/connected'
import { startFaultServer } from '@/lib/testing/faults/fault-server'

afterEach(() => {
  vi.useRealTimers()
})

type Answer = (done: (error: Error | null, addresses?: LookupAddress[]) => void) => void

const here: Answer = (done) => {
  done(null, [{ address: '127.0.0.1', family: 4 }])
}
const failing =
  (code: string): Answer =>
  (done) => {
    done(Object.assign(new Error(`getaddrinfo ${code} name.example`), { code }))
  }

/** A name server whose answers come from a list, the last one for ever. */
const answering = (...answers: readonly Answer[]) => {
  let asked = 0
  return createEgress({
    ownPort: () => undefined,
    resolve: (_, done) => {
      answers[Math.min(asked++, answers.length - 1)]!(done)
    },
  })
}

const serving = async (): Promise<string> => {
  const server = await startFaultServer()
  onTestFinished(() => server.stop())
  return `http://name.example:${server.port}/never-answers`
}

it.each([
  ['F17 DNS: no such name', 'ENOTFOUND', 'Host not found'],
  ['F17 DNS: the name server fails', 'EAI_AGAIN', 'The name could not be resolved'],
  ['F17 DNS: the name server fails (c-ares)', 'ESERVFAIL', 'The name could not be resolved'],
])('%s: said as such, and the next try is a new one', async (_, code, title) => {
  const fetch = answering(failing(code), here)
  const url = await serving()
  const recording = newRecording()
  const failed = connectTo(fetch, { url, version: 'modern' }, recording)
  await expect(failed).rejects.toMatchObject({ problem: { code, title } })
  expect(eventsOf(recording)('connection-failed')).toHaveLength(1)
  const { connection } = await connectTo(fetch, { url, version: 'modern' }, recording)
  await expect(connection.call('tools/call', { name: 'well' }).done).resolves.toMatchObject({ kind: 'result' })
})

it('F17 DNS: a name server that hangs is waited for five seconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const url = await serving()
  const fetch = answering(() => undefined, here)
  const failed = expect(connectTo(fetch, { url, version: 'modern' })).rejects.toMatchObject({
    problem: { code: 'DNS_TIMEOUT', title: 'The name server did not answer' },
  })
  await vi.advanceTimersByTimeAsync(5000)
  await failed
  await expect(connectTo(fetch, { url, version: 'modern' })).resolves.toHaveProperty('connection')
})

it('F17 DNS: a name that flips to a forbidden address is not followed there', async () => {
  const forbidden: Answer = (done) => {
    done(null, [{ address: '169.254.169.254', family: 4 }])
  }
  const fetch = answering(here, forbidden, here)
  const url = await serving()
  const { connection, events } = await connectTo(fetch, { url, version: 'modern', headers: [['Connection', 'close']] })
  expect(events('connection-established')).toHaveLength(1)
  const other = url.replace('name.example', 'other.example')
  await expect(connectTo(fetch, { url: other, version: 'modern' })).rejects.toMatchObject({
    problem: { code: 'EGRESS_DENIED' },
  })
  await expect(connection.call('tools/call', { name: 'well' }).done).resolves.toMatchObject({ kind: 'result' })
})
