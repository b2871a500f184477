import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connect } from '@/lib/client/connect'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import { eventStream, legacyPeer, modernPeer } from '@/lib/testing/scripted-peer'
import type { ScriptedPeer } from '@/lib/testing/scripted-peer'
import { WireError } from '@/lib/wire/errors'
import { Session } from './session'

const options = {
  url: 'http://peer.test/mcp',
  version: 'auto',
  headers: [],
  advertised: ADVERTISE_ALL,
  roots: [],
} as const
const capabilities = { tools: { listChanged: true } }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  // A hidden tab, in which no frame is ever drawn.
  vi.stubGlobal('requestAnimationFrame', () => 0)
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A busy machine takes its time. */
const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 15_000 })

/** Lets time pass in steps, so that streams get their turn in between. */
const pass = async (ms: number): Promise<void> => {
  for (let step = 0; step < 20; step++) {
    await vi.advanceTimersByTimeAsync(ms / 20)
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
}

/** The handshake takes turns that no clock counts. */
const connected = async (session: Session): Promise<void> => {
  session.state().connect(options)
  await eventually(() => {
    expect(session.state().live).toBe(true)
  })
  await pass(1000)
}

const types = (session: Session): string[] =>
  session.published().events.flatMap((event) => {
    if (event.type === 'connection-closed') return [`closed by ${event.by}`]
    return event.type === 'connection-established' ? ['connected'] : []
  })

/** Counts standing streams by the signals that the client holds: those of a `Request` may be collected before they fire. */
const counted = ({ fetch }: ScriptedPeer) => {
  const streams = { open: 0 }
  const counting: typeof fetch = (request) => {
    if (request.method === 'GET' || request.body?.includes('subscriptions/listen')) {
      streams.open++
      request.signal?.addEventListener('abort', () => streams.open--, { once: true })
    }
    return fetch(request)
  }
  return { streams, fetch: counting }
}

it('F32 put aside by the page and brought back: its streams end, and it is connected again', async () => {
  const peer = modernPeer(capabilities)
  peer.on('subscriptions/listen', () => eventStream().response)
  const { streams, fetch } = counted(peer)
  const session = new Session({ fetch, connect })
  await connected(session)
  expect([streams.open, session.state().live]).toEqual([1, true])
  session.suspend()
  await eventually(() => {
    expect([streams.open, session.state().live]).toEqual([0, false])
  })
  await pass(1000)
  session.resume()
  await eventually(() => {
    expect(session.state().live).toBe(true)
  })
  await pass(1000)
  expect([streams.open, session.state().live]).toEqual([1, true])
  expect(types(session)).toEqual(['connected', 'closed by page', 'connected'])
  session.resume()
  await pass(1000)
  expect(types(session)).toHaveLength(3)
})

it('F30 offline for ten minutes: nothing is tried meanwhile, and each stream is opened again once', async () => {
  for (const peer of [modernPeer(capabilities), legacyPeer(capabilities)]) {
    let online = true
    const back: (() => void)[] = []
    let stream = eventStream()
    peer.on('GET', () => stream.response)
    peer.on('subscriptions/listen', () => stream.response)
    let sent = 0
    const fetch: typeof peer.fetch = (request) => {
      sent++
      return online ? peer.fetch(request) : Promise.reject(new WireError('WAY_OUT_LOST', 'offline'))
    }
    const whenOnline = (): Promise<void> => (online ? Promise.resolve() : new Promise((resolve) => back.push(resolve)))
    const session = new Session({ fetch, connect, online: whenOnline })
    await connected(session)
    online = false
    const before = sent
    stream.stream.reset(new WireError('WAY_OUT_LOST', 'offline'))
    stream = eventStream()
    await pass(600_000)
    expect(sent).toBe(before)
    online = true
    for (const tell of back) tell()
    await pass(60_000)
    expect(sent).toBe(before + 1)
    expect(session.state().live).toBe(true)
    session.state().disconnect()
    await pass(5000)
  }
})

it('100 connections of a session leave no stream and no timer behind', async () => {
  for (const peer of [modernPeer(capabilities), legacyPeer(capabilities)]) {
    peer.on('GET', () => eventStream().response)
    peer.on('subscriptions/listen', () => eventStream().response)
    const { streams, fetch } = counted(peer)
    const session = new Session({ fetch, connect })
    const timers = vi.getTimerCount()
    for (let i = 0; i < 100; i++) {
      session.state().connect(options)
      await eventually(() => {
        expect([session.state().live, streams.open]).toEqual([true, 1])
      })
    }
    session.state().disconnect()
    await pass(5000)
    expect(types(session).filter((type) => type === 'connected')).toHaveLength(100)
    expect([streams.open, vi.getTimerCount()]).toEqual([0, timers])
  }
})
