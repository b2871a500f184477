import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connectTo } from '@/lib/testing/connected'
import { eventStream, modernPeer, result } from '@/lib/testing/scripted-peer'
import type { ScriptedPeer } from '@/lib/testing/scripted-peer'
import { WireError } from '@/lib/wire/errors'

const NOW = Date.UTC(2026, 10, 21, 12)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'], now: NOW })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Cuts the stream of a method’s first request after one event, answers later ones; counts them. */
const cuttingOnce = (method: string): { readonly peer: ScriptedPeer; readonly asked: () => number } => {
  const peer = modernPeer()
  let asked = 0
  peer.on(method, ({ message }) => {
    if (++asked > 1) return result(message['id'], {})
    const { stream, response } = eventStream()
    stream.raw(': one\n\n')
    setTimeout(() => {
      stream.reset(new WireError('ECONNRESET', 'read ECONNRESET'))
    }, 5)
    return response
  })
  return { peer, asked: () => asked }
}

const answering = (method: string, status: number, headers: Record<string, string>) => {
  const peer = modernPeer()
  let asked = 0
  peer.on(method, ({ message }) =>
    ++asked === 1 ? new Response('busy', { status, headers }) : result(message['id'], {}),
  )
  return { peer, asked: () => asked }
}

const outcome = (done: Promise<unknown>): Promise<unknown> =>
  done.then(
    () => 'answered',
    (error: unknown) => (error as { problem: unknown }).problem,
  )

describe('a stream that broke', () => {
  it.each(['tools/list', 'resources/read', 'prompts/list'])(
    'is asked for again where it only reads: %s',
    async (method) => {
      const { peer, asked } = cuttingOnce(method)
      const { connection, events } = await connectTo(peer.fetch, { version: 'modern' })
      const again: unknown[] = []
      const call = connection.call(method, {}, { onAskedAgain: (id) => again.push(id) })
      const done = outcome(call.done)
      await vi.advanceTimersByTimeAsync(1100)
      expect(await done).toBe('answered')
      expect(asked()).toBe(2)
      expect(events('call-failed')).toMatchObject([{ requestId: call.requestId, problem: { code: 'ECONNRESET' } }])
      expect(events('client-noted')).toMatchObject([{ problem: { code: 'ASKED_AGAIN' } }])
      expect(again).toHaveLength(1)
    },
  )

  it.each(['tools/call', 'prompts/get', 'completion/complete'])('is left to the person: %s', async (method) => {
    const { peer, asked } = cuttingOnce(method)
    const { connection } = await connectTo(peer.fetch, { version: 'modern' })
    const done = outcome(connection.call(method, { name: 'a' }).done)
    await vi.advanceTimersByTimeAsync(120_000)
    expect(await done).toMatchObject({ code: 'ECONNRESET' })
    expect(asked()).toBe(1)
  })

  it('is asked for once more, not for ever', async () => {
    const peer = modernPeer()
    let asked = 0
    peer.on('tools/list', () => {
      asked++
      const { stream, response } = eventStream()
      stream.end()
      return response
    })
    const { connection } = await connectTo(peer.fetch, { version: 'modern' })
    const done = outcome(connection.call('tools/list', {}).done)
    await vi.advanceTimersByTimeAsync(120_000)
    expect(await done).toMatchObject({ code: 'STREAM_ENDED' })
    expect(asked).toBe(2)
  })

  it('is not asked for again once its call was cancelled', async () => {
    const { peer, asked } = cuttingOnce('tools/list')
    const { connection } = await connectTo(peer.fetch, { version: 'modern' })
    const call = connection.call('tools/list', {})
    const done = outcome(call.done)
    await vi.advanceTimersByTimeAsync(100)
    call.cancel()
    await vi.advanceTimersByTimeAsync(5000)
    expect(await done).toMatchObject({ code: 'ECONNRESET' })
    expect(asked()).toBe(1)
  })
})

describe('a server that says when to come back', () => {
  const date = new Date(NOW + 20_000).toUTCString()
  it.each([
    ['in seconds', { 'retry-after': '20' }, 20_000],
    ['by date', { 'retry-after': date }, 20_000],
    ['by date, on its own clock', { 'retry-after': date, date: new Date(NOW + 15_000).toUTCString() }, 5000],
  ])('%s, is asked again then where it is a read', async (_, headers, wait) => {
    for (const status of [429, 503]) {
      vi.setSystemTime(NOW)
      const { peer, asked } = answering('tools/list', status, headers)
      const { connection, events } = await connectTo(peer.fetch, { version: 'modern' })
      const done = outcome(connection.call('tools/list', {}).done)
      await vi.advanceTimersByTimeAsync(wait - 1)
      expect(asked()).toBe(1)
      expect(events('call-failed')).toMatchObject([{ problem: { code: `HTTP_${status}`, retryAt: NOW + wait } }])
      await vi.advanceTimersByTimeAsync(10)
      expect(await done).toBe('answered')
    }
  })

  it('in thirty years, is not waited for; without sense, neither', async () => {
    for (const wish of ['1000000000', '1e9', 'soon', '-5']) {
      const { peer, asked } = answering('tools/list', 429, { 'retry-after': wish })
      const { connection } = await connectTo(peer.fetch, { version: 'modern' })
      const done = outcome(connection.call('tools/list', {}).done)
      await vi.advanceTimersByTimeAsync(600_000)
      const problem = await done
      expect(problem).toMatchObject({ code: 'HTTP_429' })
      if (wish !== '1000000000') expect(problem).not.toHaveProperty('retryAt')
      expect(asked()).toBe(1)
    }
  })

  it('is left to the person where a call may do something', async () => {
    const { peer, asked } = answering('tools/call', 503, { 'retry-after': '1' })
    const { connection } = await connectTo(peer.fetch, { version: 'modern' })
    const done = outcome(connection.call('tools/call', { name: 'a' }).done)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await done).toMatchObject({ code: 'HTTP_503', retryAt: NOW + 1000 })
    expect(asked()).toBe(1)
  })
})

describe('a stream of change notifications', () => {
  const capabilities = { tools: { listChanged: true } }

  it('is opened again when it breaks, ten times a minute at most, and the connection stays', async () => {
    const peer = modernPeer(capabilities)
    let opened = 0
    peer.on('subscriptions/listen', () => {
      opened++
      const { stream, response } = eventStream()
      for (let i = 0; i < 3; i++) stream.raw(': news\n\n')
      setTimeout(stream.end, 10)
      return response
    })
    const { connection, events } = await connectTo(peer.fetch, { version: 'modern' })
    connection.listen()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(opened).toBeGreaterThan(5)
    expect(opened).toBeLessThan(12)
    expect(events('connection-closed')).toEqual([])
    await connection.close()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(opened).toBeLessThan(12)
  })

  it('is given up where nothing ever comes of it', async () => {
    const peer = modernPeer(capabilities)
    let opened = 0
    peer.on('subscriptions/listen', () => {
      opened++
      return Promise.reject(new WireError('ECONNREFUSED', 'connect ECONNREFUSED'))
    })
    const { connection } = await connectTo(peer.fetch, { version: 'modern' })
    connection.listen()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(opened).toBe(6)
  })

  it('is not opened again where the server refuses it', async () => {
    const peer = modernPeer(capabilities)
    const { connection } = await connectTo(peer.fetch, { version: 'modern' })
    connection.listen()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(peer.posted.filter(({ message }) => message['method'] === 'subscriptions/listen')).toHaveLength(1)
  })
})
