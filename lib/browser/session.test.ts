import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ClientDeps, Connection, ConnectOptions } from '@/lib/client/types'
import { ADVERTISE_NOTHING } from '@/lib/protocol/capabilities'
import type { Problem } from '@/lib/protocol/problem'
import type { ConnectionId } from '@/lib/recording/events'
import { quietConnection } from '@/lib/testing/quiet-connection'
import { Session } from './session'

const OPTIONS: ConnectOptions = {
  url: 'http://localhost/mcp',
  version: 'auto',
  headers: [],
  advertised: ADVERTISE_NOTHING,
  roots: [],
}
const PROBLEM: Problem = { code: 'X', title: 'x', cause: 'x', action: 'x' }

/** A client that connects at once and does nothing but record. */
const client = () => {
  const made: { deps: ClientDeps; id: ConnectionId; did: string[] }[] = []
  const connect = (options: ConnectOptions, deps: ClientDeps): Promise<Connection> => {
    const id = deps.newId() as ConnectionId
    const did: string[] = []
    made.push({ deps, id, did })
    const { url, version: requested, advertised } = options
    deps.recording.append(id, { type: 'connection-started', url, requested, advertised })
    return Promise.resolve({
      ...quietConnection(id),
      refreshCatalog: () => Promise.resolve(void did.push('listed')),
      listen: () => void did.push('listened'),
      close: () => {
        did.push('closed')
        deps.recording.append(id, { type: 'connection-closed', by: 'person' })
        return Promise.resolve()
      },
    })
  }
  return { made, connect }
}

/** Frames drawn by hand; without them a tab is hidden. */
const frames = () => {
  const queue: FrameRequestCallback[] = []
  vi.stubGlobal('requestAnimationFrame', (task: FrameRequestCallback) => queue.push(task))
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
  return {
    draw: () => {
      queue.splice(0).forEach((task) => {
        task(0)
      })
    },
  }
}

const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)
const noFetch = () => Promise.reject(new Error('no network in this test'))

describe('A session', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('lists and listens by itself once connected', async () => {
    frames()
    const { made, connect } = client()
    const session = new Session({ fetch: noFetch, connect })
    session.state().connect(OPTIONS)
    await settled()
    expect(session.state().live).toBe(true)
    expect(made[0]?.did).toEqual(['listed', 'listened'])
  })

  it('keeps its history over a reconnect, and closes the connection it replaces', async () => {
    frames()
    const { made, connect } = client()
    const session = new Session({ fetch: noFetch, connect })
    session.state().connect(OPTIONS)
    await settled()
    session.state().connect(OPTIONS)
    await settled()
    expect(made.map(({ id, did }) => [id, did.includes('closed')])).toEqual([
      ['c1', true],
      ['c2', false],
    ])
    expect(session.published().events.map(({ type, connectionId }) => `${connectionId} ${type}`)).toEqual([
      'c1 connection-started',
      'c1 connection-closed',
      'c2 connection-started',
    ])
  })

  it('is no longer live when the server ends the connection, and can still be read', async () => {
    frames()
    const { made, connect } = client()
    const session = new Session({ fetch: noFetch, connect })
    session.state().connect(OPTIONS)
    await settled()
    made[0]!.deps.recording.append(made[0]!.id, { type: 'connection-closed', by: 'server', problem: PROBLEM })
    expect(session.state().live).toBe(false)
    expect(session.state().call('ping', {})).toBeUndefined()
    expect(session.published().events).toHaveLength(2)
  })

  it('starts empty as a new session, and what the old connection still records stays out', async () => {
    frames()
    const { made, connect } = client()
    const session = new Session({ fetch: noFetch, connect })
    session.state().connect(OPTIONS)
    await settled()
    session.state().newSession()
    await settled()
    expect(made[0]?.did).toContain('closed')
    expect(session.published().events).toEqual([])
  })

  it('folds what arrives at once over several frames, and publishes between them', async () => {
    const { draw } = frames()
    let now = 0
    vi.stubGlobal('performance', { timeOrigin: 0, now: () => (now += 1) })
    const { made, connect } = client()
    const session = new Session({ fetch: noFetch, connect })
    session.state().connect(OPTIONS)
    await settled()
    draw()
    let published = 0
    session.subscribe(() => published++)
    const { deps, id } = made[0]!
    for (let n = 0; n < 3_000; n++) deps.recording.append(id, { type: 'client-noted', problem: PROBLEM })
    draw()
    expect(published).toBe(0)
    draw()
    expect(published).toBe(1)
    const first = session.published().views.version
    expect(first).toBeGreaterThan(1)
    expect(first).toBeLessThan(3_001)
    for (let n = 0; n < 100; n++) draw()
    expect(session.published().views.version).toBe(3_001)
  })

  it('publishes in a hidden tab too, where no frame is drawn', async () => {
    frames()
    const { connect } = client()
    const session = new Session({ fetch: noFetch, connect })
    session.state().connect(OPTIONS)
    await settled()
    expect(session.published().views.version).toBe(0)
    await vi.advanceTimersByTimeAsync(200)
    expect(session.published().views.version).toBe(1)
  })
})
