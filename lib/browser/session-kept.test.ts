import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ClientDeps, Connection, ConnectOptions } from '@/lib/client/types'
import { ADVERTISE_NOTHING } from '@/lib/protocol/capabilities'
import type { ConnectionId, HttpId } from '@/lib/recording/events'
import { newHeader, Recording } from '@/lib/recording/recording'
import { quietConnection } from '@/lib/testing/quiet-connection'
import { IdbStore } from './kept/idb-store'
import { readKept } from './kept/kept'
import type { SessionLocks } from './kept/session-locks'
import { Session } from './session'

const OPTIONS: ConnectOptions = {
  url: 'http://localhost/mcp',
  version: 'auto',
  headers: [],
  advertised: ADVERTISE_NOTHING,
  roots: [],
}

/** Connects at once, sends one request on a stream that stays open, and closes as told. */
const connect = ({ url, version: requested, advertised }: ConnectOptions, deps: ClientDeps): Promise<Connection> => {
  const id = deps.newId() as ConnectionId
  const httpId = `${id}-h1` as HttpId
  const { recording } = deps
  recording.append(id, { type: 'connection-started', url, requested, advertised })
  const sent = { type: 'http-request-sent', httpId, lane: 'raw', method: 'POST', url, headers: [] } as const
  recording.append(id, sent)
  const frame = { type: 'frame-received', httpId, source: 'sse', raw: ': \n\n', encoding: 'utf8', size: 4 } as const
  recording.append(id, frame)
  return Promise.resolve({
    ...quietConnection(id),
    close: async () => {
      await Promise.resolve()
      recording.append(id, { type: 'connection-closed', by: 'person' })
    },
  })
}

/** Locks of one browser: each tab has its own way to them, and a tab that is gone holds none. */
const browser = () => {
  const holders = new Map<string, object>()
  return () => {
    const tab = {}
    const locks: SessionLocks = {
      hold: async (id) => {
        for (let tries = 0; holders.has(id); tries++) {
          if (tries === 20) return undefined
          await new Promise((soon) => setTimeout(soon, 5))
        }
        holders.set(id, tab)
        return () => void holders.delete(id)
      },
      held: () => Promise.resolve(new Set(holders.keys())),
    }
    const die = (): void => {
      for (const [id, holder] of holders) if (holder === tab) holders.delete(id)
    }
    return { locks, die }
  }
}

/** What one tab says, the others hear. */
const newBus = () => {
  const tabs: ((event: MessageEvent) => void)[] = []
  return () => {
    const own = (_type: string, hear: (event: MessageEvent) => void): void => void tabs.push(hear)
    const postMessage = (data: unknown): void => {
      for (const hear of tabs) hear({ data } as MessageEvent)
    }
    return { addEventListener: own as BroadcastChannel['addEventListener'], postMessage }
  }
}

let databases = 0

const setUp = () => {
  const disk = `session ${++databases}`
  const newTab = browser()
  const bus = newBus()
  /** A page in a tab, with what the tab remembers. */
  const load = (tab: { id?: string | undefined } = {}) => {
    const kept = new IdbStore(disk, bus())
    const { locks, die } = newTab()
    const session = new Session({
      fetch: () => Promise.reject(new Error('no network in this test')),
      connect,
      kept,
      locks,
      tab: { get: () => tab.id, set: (id) => (tab.id = id) },
    })
    void session.restore()
    return { session, kept, tab, die }
  }
  return { load, disk: new IdbStore(disk) }
}

const told = (session: Session): readonly string[] =>
  session.published().events.map(({ type, connectionId }) => `${connectionId} ${type}`)
const connected = async (session: Session, id: string): Promise<void> => {
  session.state().connect(OPTIONS)
  await vi.waitFor(() => {
    expect(told(session)).toContain(`${id} frame-received`)
    expect(session.state().live).toBe(true)
  })
}
const read = (session: Session): Promise<void> =>
  vi.waitFor(() => {
    expect(session.state().reading).toBe(false)
  })

describe('A session that is kept', () => {
  beforeEach(() => {
    vi.stubGlobal('requestAnimationFrame', (task: FrameRequestCallback) => setTimeout(task, 0, 0))
    vi.stubGlobal('cancelAnimationFrame', clearTimeout)
  })

  it('comes back when its tab is loaded again, says how it ended, and goes on', async () => {
    const { load } = setUp()
    const before = load()
    await connected(before.session, 'c1')
    const shown = told(before.session)
    before.die()
    const after = load(before.tab)
    await read(after.session)
    expect(after.session.state()).toMatchObject({ viewing: false, live: false, keeping: { problem: undefined } })
    await connected(after.session, 'c2')
    expect(told(after.session)).toEqual([
      ...shown,
      'c1 http-ended',
      'c1 connection-closed',
      ...shown.map((line) => line.replace('c1', 'c2')),
    ])
    expect(after.session.published().events.slice(3, 5)).toMatchObject([{ how: 'aborted', size: 4 }, { by: 'page' }])
  })

  it('does not exist before its first event', async () => {
    const { load, disk } = setUp()
    const { session, tab } = load()
    session.state().newSession()
    expect([await disk.list(), tab.id]).toEqual([[], undefined])
    await connected(session, 'c1')
    expect(await disk.list()).toMatchObject([{ id: tab.id, server: 'http://localhost/mcp', events: 3 }])
  })

  it('is finished when another begins, and can be opened again', async () => {
    const { load, disk } = setUp()
    const { session, tab } = load()
    await connected(session, 'c1')
    const first = tab.id!
    session.state().newSession()
    session.state().open(first)
    await vi.waitFor(() => {
      expect(told(session)).toEqual([
        'c1 connection-started',
        'c1 http-request-sent',
        'c1 frame-received',
        'c1 connection-closed',
        'c1 http-ended',
      ])
    })
    await session.state().remove([first])
    expect([told(session), await disk.list(), tab.id]).toEqual([[], [], undefined])
  })

  it('is only looked at while another tab has it, as it grows', async () => {
    const { load } = setUp()
    const owner = load()
    await connected(owner.session, 'c1')
    const other = load({ id: owner.tab.id })
    await read(other.session)
    expect(other.session.state()).toMatchObject({ viewing: true, keeping: { problem: { code: 'OPEN_ELSEWHERE' } } })
    other.session.state().connect(OPTIONS)
    owner.session.state().disconnect()
    await vi.waitFor(() => {
      expect(told(owner.session)).toContain('c1 connection-closed')
    })
    await vi.waitFor(() => {
      expect(told(other.session)).toEqual(told(owner.session))
    })
  })

  it('waits with a connection until it has been read', async () => {
    const { load } = setUp()
    const before = load()
    await connected(before.session, 'c1')
    before.die()
    const { session } = load(before.tab)
    expect(session.state().reading).toBe(true)
    await connected(session, 'c2')
    expect(told(session).slice(-4)).toEqual([
      'c1 connection-closed',
      'c2 connection-started',
      'c2 http-request-sent',
      'c2 frame-received',
    ])
  })

  it('is one that was opened from a file, and not one that is only looked at', async () => {
    const { load, disk } = setUp()
    const { session } = load()
    const imported = new Recording(newHeader('imported', 1, 'From a file'), () => 2)
    imported.append('c1' as ConnectionId, {
      type: 'client-noted',
      problem: { code: 'X', title: '', cause: '', action: '' },
    })
    session.state().show(imported, 'viewed')
    expect(await disk.list()).toEqual([])
    session.state().show(imported, 'own')
    await vi.waitFor(async () => {
      expect((await readKept('imported', disk)).header.title).toBe('From a file')
    })
    expect(session.state().keeping.id).toBe('imported')
  })

  it('says so when it is no longer there', async () => {
    const { load } = setUp()
    const { session, tab } = load({ id: 'gone' })
    await read(session)
    expect([session.state().keeping.problem?.code, tab.id]).toEqual(['KEPT_UNKNOWN', undefined])
  })
})
