import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connectTo } from '@/lib/testing/connected'
import { timelineText } from '@/lib/testing/timeline-text'
import { eventStream, legacyPeer } from '@/lib/testing/scripted-peer'

const legacy = { version: 'legacy' } as const

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const note = (data: string) => ({ jsonrpc: '2.0', method: 'notifications/message', params: { level: 'info', data } })

it('what a server repeats on resuming is recorded, and dealt with once', async () => {
  const peer = legacyPeer()
  peer.on('tools/call', () => {
    const { stream, response } = eventStream()
    stream.message(note('one'), 'id: 1\n')
    stream.message({ jsonrpc: '2.0', id: 7, method: 'roots/list' }, 'id: 2\n')
    stream.message({ jsonrpc: '2.0', id: 8, method: 'ping' }, 'id: 3\n')
    stream.end()
    return response
  })
  const from: string[] = []
  peer.on('GET', ({ headers }) => {
    const last = headers.get('last-event-id')
    if (last === null) return new Response(null, { status: 405 })
    from.push(last)
    const { stream, response } = eventStream()
    stream.message(note('one'), 'id: 1\n')
    stream.message({ jsonrpc: '2.0', id: 7, method: 'roots/list' }, 'id: 2\n')
    stream.message({ jsonrpc: '2.0', id: 8, method: 'ping' }, 'id: 3\n')
    stream.message({ jsonrpc: '2.0', id: 'p1', result: {} }, 'id: 4\n')
    stream.end()
    return response
  })
  const { connection, events, asked, recording } = await connectTo(peer.fetch, legacy)
  const call = connection.call('tools/call', { name: 'a' })
  await asked()
  await vi.advanceTimersByTimeAsync(2000)
  await expect(call.done).resolves.toMatchObject({ kind: 'result' })
  expect(from).toEqual(['3'])
  expect(peer.posted.filter(({ message }) => message['id'] === 8)).toHaveLength(1)
  expect(events('frame-received').filter(({ raw }) => raw.includes('"one"'))).toHaveLength(2)
  // Nobody is asked twice on the page, either.
  const told = timelineText(recording.events).filter((line) => line.includes('roots/list'))
  expect(told).toMatchObject(
    [/roots\/list/, /sent again by the resumed stream; 7 was dealt with/].map(
      (text) => expect.stringMatching(text) as string,
    ),
  )
})

it('ids that a server counts anew on each stream are no repetition', async () => {
  const peer = legacyPeer()
  peer.on('tools/call', ({ message }) => {
    const { stream, response } = eventStream()
    stream.message({ jsonrpc: '2.0', id: message['id'] ?? null, result: {} }, 'id: 1\n')
    stream.end()
    return response
  })
  const { connection } = await connectTo(peer.fetch, legacy)
  for (let i = 0; i < 3; i++)
    await expect(connection.call('tools/call', { name: 'a' }).done).resolves.toMatchObject({ kind: 'result' })
})

it('a server that drops each stream at once, and wants us back at once, is asked ten times a minute at most', async () => {
  const peer = legacyPeer()
  let id = 0
  const dropping = (): Response => {
    const { stream, response } = eventStream()
    stream.raw(`id: ${++id}\nretry: 0\ndata: \n\n`)
    setTimeout(stream.end, 10)
    return response
  }
  peer.on('tools/call', dropping)
  const tries = { standing: 0, call: 0 }
  let standing: string | null = null
  peer.on('GET', ({ headers }) => {
    const last = headers.get('last-event-id')
    const isStanding = last === null || last === standing
    tries[isStanding ? 'standing' : 'call']++
    const response = dropping()
    if (isStanding) standing = String(id)
    return response
  })
  const { connection } = await connectTo(peer.fetch, legacy)
  connection.call('tools/call', { name: 'a' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(tries.call).toBeGreaterThan(3)
  expect(tries.call).toBeLessThan(11)
  expect(tries.standing).toBeGreaterThan(2)
  expect(tries.standing).toBeLessThan(12)
  await connection.close()
})
