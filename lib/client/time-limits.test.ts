import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connectTo } from '@/lib/testing/connected'
import { eventStream, legacyPeer, modernPeer, result } from '@/lib/testing/scripted-peer'
import type { ScriptedPeer } from '@/lib/testing/scripted-peer'
import { TimeLimits } from './time-limits'
import type { Timeouts } from './types'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const silent = (): Promise<Response> => new Promise(() => undefined)

const calling = async (peer: ScriptedPeer, timeouts: Timeouts, version: 'legacy' | 'modern' = 'modern') => {
  let cut = false
  // By the signal that the client holds: that of a `Request` may be collected before it fires.
  const fetch: typeof peer.fetch = (request) => {
    if (request.body?.includes('"tools/call"')) request.signal?.addEventListener('abort', () => (cut = true))
    return peer.fetch(request)
  }
  const connected = await connectTo(fetch, { version, timeouts })
  const call = connected.connection.call('tools/call', { name: 'a' }, { progress: true })
  const ended = call.done.then(
    () => 'answered',
    (error: unknown) => (error as { problem: { code: string } }).problem.code,
  )
  return { ...connected, call, ended, isCut: () => cut }
}

const progress = (token: string) => ({
  jsonrpc: '2.0',
  method: 'notifications/progress',
  params: { progressToken: token, progress: 1 },
})

describe('a call', () => {
  it('has no limit where none is set', async () => {
    const peer = modernPeer()
    peer.on('tools/call', silent)
    const { events } = await calling(peer, {})
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(events('call-failed')).toEqual([])
  })

  it.each(['legacy', 'modern'] as const)(
    'whose response never begins is given up, and the server told (%s)',
    async (era) => {
      const peer = era === 'legacy' ? legacyPeer() : modernPeer()
      peer.on('tools/call', silent)
      const { ended, events, isCut } = await calling(peer, { headers: 30_000 }, era)
      await vi.advanceTimersByTimeAsync(29_000)
      expect(events('call-failed')).toEqual([])
      await vi.advanceTimersByTimeAsync(1000)
      expect(await ended).toBe('HEADERS_TIMEOUT')
      const told = peer.posted.some(({ message }) => message['method'] === 'notifications/cancelled')
      expect([told, isCut()]).toEqual(era === 'legacy' ? [true, false] : [false, true])
    },
  )

  it('that reports progress on another stream is waited for', async () => {
    const peer = legacyPeer()
    const standing = eventStream()
    peer.on('GET', () => standing.response)
    peer.on('tools/call', silent)
    const { ended, call } = await calling(peer, { headers: 30_000 }, 'legacy')
    for (let i = 0; i < 5; i++) {
      await vi.advanceTimersByTimeAsync(20_000)
      standing.stream.message(progress(`${call.requestId}-progress`))
      await vi.advanceTimersByTimeAsync(0)
    }
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await ended).toBe('HEADERS_TIMEOUT')
  })

  it('whose stream stops in the middle is given up; each event starts the time anew', async () => {
    const peer = modernPeer()
    const { stream, response } = eventStream()
    peer.on('tools/call', () => response)
    const { ended, events } = await calling(peer, { idle: 10_000 })
    for (let i = 0; i < 3; i++) {
      await vi.advanceTimersByTimeAsync(9000)
      stream.raw(': still here\n\n')
    }
    expect(events('call-failed')).toEqual([])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await ended).toBe('IDLE_TIMEOUT')
  })

  it('that drips on for ever is given up in the end', async () => {
    const peer = modernPeer()
    const { stream, response } = eventStream()
    peer.on('tools/call', () => response)
    const { ended } = await calling(peer, { idle: 10_000, total: 60_000 })
    for (let i = 0; i < 12; i++) {
      await vi.advanceTimersByTimeAsync(5000)
      if (i < 11) stream.raw(': drip\n\n')
    }
    expect(await ended).toBe('TOTAL_TIMEOUT')
  })

  it.each(['legacy', 'modern'] as const)(
    'waits ten minutes for an answer of ours, and for no server (%s)',
    async (era) => {
      const peer = era === 'legacy' ? legacyPeer() : modernPeer()
      const { stream, response } = eventStream()
      let rounds = 0
      peer.on('tools/call', ({ message }) => {
        rounds++
        if (era === 'legacy') {
          stream.message({ jsonrpc: '2.0', id: 7, method: 'roots/list' })
          return response
        }
        if (rounds > 1) return silent()
        const inputRequests = { r: { method: 'roots/list', params: {} } }
        return result(message['id'], { resultType: 'input_required', inputRequests })
      })
      const { ended, events, asked, connection } = await calling(
        peer,
        { headers: 30_000, idle: 30_000, total: 90_000 },
        era,
      )
      const ask = await asked()
      await vi.advanceTimersByTimeAsync(600_000)
      expect(events('call-failed')).toEqual([])
      connection.answer(ask.key, { kind: 'roots', roots: [] })
      await vi.advanceTimersByTimeAsync(30_000)
      expect(await ended).toBe(era === 'legacy' ? 'IDLE_TIMEOUT' : 'HEADERS_TIMEOUT')
    },
  )
})

it('a machine that slept blames no server for it: its time starts anew', () => {
  let now = 0
  const over: string[] = []
  const limits = new TimeLimits({
    limits: { headers: 30_000 },
    isOurTurn: () => false,
    onOver: ({ code }) => over.push(code),
    now: () => now,
  })
  // Ninety seconds of sleep: the timer fires a minute late.
  now = 90_000
  vi.advanceTimersByTime(30_000)
  expect(over).toEqual([])
  now += 30_000
  vi.advanceTimersByTime(30_000)
  expect(over).toEqual(['HEADERS_TIMEOUT'])
  limits.stop()
})
