import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it, onTestFinished, vi } from 'vitest'
import { connect } from '@/lib/client/connect'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import { createEgress } from '@/lib/server/egress'
import { newRecording } from '@/lib/testing/connected'
import { startV1Server } from '@/lib/testing/servers/v1-server'
import { startV2Server } from '@/lib/testing/servers/v2-server'

const MB = 1024 * 1024

setFlagsFromString('--expose_gc')
const collect = runInNewContext('gc') as () => void

/** Bytes in use once all that nobody holds is gone. */
const heap = async (): Promise<number> => {
  for (let i = 0; i < 4; i++) {
    collect()
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return process.memoryUsage().heapUsed
}

const count = (kind: string): number => process.getActiveResourcesInfo().filter((name) => name === kind).length

it.each([
  ['the first SDK, legacy', startV1Server, 'legacy'],
  ['the current SDK, modern', startV2Server, 'modern'],
] as const)('100 connections to %s leave no stream, no timer and no growing heap', async (_, start, version) => {
  const timers = count('Timeout')
  const sockets = count('TCPSocketWrap')
  const server = await start()
  onTestFinished(() => server.stop())
  const fetch = createEgress({ ownPort: () => undefined })
  const cycle = async (): Promise<void> => {
    const recording = newRecording()
    const timeouts = { headers: 30_000, idle: 30_000, total: 60_000 }
    const options = { url: server.url, version, headers: [], advertised: ADVERTISE_ALL, roots: [], timeouts }
    const connection = await connect(options, { recording, fetch, newId: () => 'c' })
    connection.listen()
    await connection.refreshCatalog()
    await connection.call('tools/call', { name: 'echo', arguments: { text: 'a' } }, { progress: true }).done
    // Left open: closing takes it back.
    connection.call('tools/call', { name: 'slow', arguments: {} }, { progress: true })
    const streaming = recording.events.some(
      (event) => event.type === 'http-request-sent' && (event.method === 'GET' || event.body?.includes('/listen')),
    )
    expect(streaming).toBe(true)
    await connection.close()
  }
  for (let i = 0; i < 20; i++) await cycle()
  const before = await heap()
  for (let i = 0; i < 100; i++) await cycle()
  expect((await heap()) - before).toBeLessThan(2 * MB)
  // undici keeps a connection that nobody uses for four seconds.
  await vi.waitFor(
    () => {
      expect([count('TCPSocketWrap'), count('Timeout')]).toEqual([
        sockets,
        expect.toSatisfy((now: number) => now <= timers + 1),
      ])
    },
    { timeout: 15_000, interval: 200 },
  )
})
