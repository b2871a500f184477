import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ADVERTISE_NOTHING } from '@/lib/protocol/capabilities'
import type { ClientDeps, Connection, ConnectOptions } from '@/lib/client/types'
import type { ConnectionId } from '@/lib/recording/events'
import { quietConnection } from '@/lib/testing/quiet-connection'
import { Transcript } from '@/lib/testing/transcript'
import { IdbStore } from './kept/idb-store'
import type { KeptStore } from './kept/kept-store'
import type { TabSessions } from './kept/tab-sessions'
import { Session } from './session'
import { waitingAsks } from './waiting-asks'
import { MOST_OPEN, Workspace } from './workspace'

const to = (url: string): ConnectOptions => ({
  url,
  version: 'auto',
  headers: [],
  advertised: ADVERTISE_NOTHING,
  roots: [],
})

/** Connects at once and does nothing but record. */
const connect = ({ url, version: requested, advertised }: ConnectOptions, deps: ClientDeps): Promise<Connection> => {
  const id = deps.newId() as ConnectionId
  deps.recording.append(id, { type: 'connection-started', url, requested, advertised })
  return Promise.resolve({
    ...quietConnection(id),
    close: () => {
      deps.recording.append(id, { type: 'connection-closed', by: 'person' })
      return Promise.resolve()
    },
  })
}

let databases = 0

/** A browser's tab, that can be loaded again; `disk` is what it keeps sessions in. */
const newTab = (disk: KeptStore | null = new IdbStore(`workspace ${++databases}`)) => {
  let stored: TabSessions = { open: [] }
  const forgotten: string[] = []
  const load = (): Workspace =>
    new Workspace({
      newSession: (slot, tab) =>
        new Session({
          fetch: () => Promise.reject(new Error('no network')),
          connect,
          kept: disk ?? undefined,
          slot,
          tab,
        }),
      tab: { get: () => stored, set: (sessions) => (stored = sessions) },
      forget: (slot) => void forgotten.push(slot),
    })
  return { load, disk, forgotten, stored: () => stored }
}

const urlOf = (session: Session): string | undefined => session.published().views.connection()?.url

const slots = (workspace: Workspace) => {
  const { open, active, beside } = workspace.state()
  return { open: open.map(({ slot }) => slot), active: active.slot, beside: beside?.slot }
}

/** Opens one session per server, each with a connection; resolves when all are kept. */
const connected = async (workspace: Workspace, ...urls: string[]): Promise<void> => {
  for (const [at, url] of urls.entries()) {
    if (at > 0) workspace.open()
    workspace.state().active.state().connect(to(url))
  }
  await vi.waitFor(() => {
    expect(workspace.state().open.map(urlOf)).toEqual(urls)
    for (const session of workspace.state().open) expect(session.state().keeping.id).toBeDefined()
  })
}

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (task: FrameRequestCallback) => setTimeout(task, 1, 0))
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
})
afterEach(() => void vi.unstubAllGlobals())

describe('A workspace', () => {
  it('begins with one empty session, opens others behind it, and comes to each', () => {
    const workspace = newTab().load()
    expect(slots(workspace)).toEqual({ open: ['1'], active: '1', beside: undefined })
    workspace.open()
    workspace.open()
    expect(slots(workspace)).toEqual({ open: ['1', '2', '3'], active: '3', beside: undefined })
    workspace.step(1)
    expect(slots(workspace).active).toBe('1')
    workspace.step(-1)
    workspace.step(-1)
    expect(slots(workspace).active).toBe('2')
  })

  it('opens no more than it can hold', () => {
    const workspace = newTab().load()
    for (let more = 1; more < MOST_OPEN; more++) expect(workspace.open()).toBeDefined()
    expect(workspace.canOpen()).toBe(false)
    expect(workspace.open()).toBeUndefined()
    expect(workspace.state().open).toHaveLength(MOST_OPEN)
  })

  it('lets connections go on while another session is worked with, each on a recording of its own', async () => {
    const workspace = newTab().load()
    await connected(workspace, 'http://a.test/mcp', 'http://b.test/mcp', 'http://a.test/mcp')
    const { open } = workspace.state()
    expect(open.map((session) => session.state().live)).toEqual([true, true, true])
    expect(new Set(open.map((session) => session.published().header.id)).size).toBe(3)
    expect(open.map((session) => session.published().events.map(({ connectionId }) => connectionId))).toEqual([
      ['c1'],
      ['c1'],
      ['c1'],
    ])
  })

  it('keeps two in sight: the other one changes places with the active one, a third takes the active one’s', () => {
    const workspace = newTab().load()
    workspace.open()
    workspace.open()
    const [first, second, third] = workspace.state().open
    if (!first || !second || !third) throw new Error('three were opened')
    workspace.activate(first)
    workspace.showBeside(second)
    workspace.activate(second)
    expect(slots(workspace)).toMatchObject({ active: '2', beside: '1' })
    workspace.activate(third)
    expect(slots(workspace)).toMatchObject({ active: '3', beside: '1' })
    workspace.toggleBeside()
    expect(slots(workspace)).toMatchObject({ active: '3', beside: undefined })
    // The one that was worked with last.
    workspace.toggleBeside()
    expect(slots(workspace)).toMatchObject({ active: '3', beside: '2' })
  })

  it('leaves the connection of what is closed, keeps all of it, and comes to its neighbour', async () => {
    const { load, disk, forgotten, stored } = newTab()
    const workspace = load()
    await connected(workspace, 'http://a.test/mcp', 'http://b.test/mcp')
    const [first, second] = workspace.state().open
    if (!first || !second) throw new Error('two were opened')
    workspace.showBeside(first)
    await workspace.close(second)
    expect(second.state().live).toBe(false)
    expect(slots(workspace)).toEqual({ open: ['1'], active: '1', beside: undefined })
    expect(forgotten).toEqual(['2'])
    expect(stored().open.map(({ slot }) => slot)).toEqual(['1'])
    const listed = (await disk?.list()) ?? []
    expect(listed.find(({ server }) => server === 'http://b.test/mcp')).toMatchObject({ events: 2 })
    expect(first.state().live).toBe(true)
    await workspace.close(first)
    expect(workspace.state().open).toEqual([first])
  })

  it('gives no place a number that another one had', async () => {
    const workspace = newTab().load()
    const second = workspace.open()
    if (!second) throw new Error('there was room')
    await workspace.close(second)
    expect(workspace.open()?.slot).toBe('3')
  })

  it('says what would be lost where nothing can be kept', async () => {
    const workspace = newTab(null).load()
    const { active } = workspace.state()
    expect(active.unkept()).toBe(0)
    active.state().connect(to('http://a.test/mcp'))
    await vi.waitFor(() => {
      expect(active.unkept()).toBe(1)
    })
    const kept = newTab().load()
    await connected(kept, 'http://a.test/mcp')
    expect(kept.state().active.unkept()).toBe(0)
  })
})

describe('A tab that is loaded again', () => {
  it('comes back to its sessions: in order, the active one, and the one beside it', async () => {
    const { load } = newTab()
    const before = load()
    await connected(before, 'http://a.test/mcp', 'http://b.test/mcp', 'http://c.test/mcp')
    const [first, second] = before.state().open
    if (!first || !second) throw new Error('three were opened')
    before.activate(second)
    before.showBeside(first)
    before.flush()
    const after = load()
    // What is drawn first is the session that was worked with.
    expect(slots(after)).toEqual({ open: ['2'], active: '2', beside: undefined })
    await after.restore()
    expect(slots(after)).toEqual({ open: ['1', '2', '3'], active: '2', beside: '1' })
    await vi.waitFor(() => {
      expect(after.state().open.map(urlOf)).toEqual(['http://a.test/mcp', 'http://b.test/mcp', 'http://c.test/mcp'])
    })
    expect(after.open()?.slot).toBe('4')
  })

  it('comes back to an empty one, too', async () => {
    const { load } = newTab()
    const before = load()
    await connected(before, 'http://a.test/mcp')
    before.open()
    const after = load()
    await after.restore()
    expect(slots(after)).toEqual({ open: ['1', '2'], active: '2', beside: undefined })
    expect(after.state().active.published().events).toEqual([])
  })
})

describe('A kept session that is opened from the list', () => {
  it('takes the place of an empty one, else has one of its own, and is never opened twice', async () => {
    const { load, disk } = newTab()
    const before = load()
    await connected(before, 'http://a.test/mcp', 'http://b.test/mcp')
    before.flush()
    const ids = ((await disk?.list()) ?? []).map(({ id }) => id)
    const other = newTab(disk)
    const workspace = other.load()
    for (const id of ids) {
      workspace.openKept(id)
      await vi.waitFor(() => {
        expect(workspace.state().active.state().reading).toBe(false)
        expect(workspace.state().active.published().events.length).toBeGreaterThan(0)
      })
    }
    expect(slots(workspace)).toEqual({ open: ['1', '2'], active: '2', beside: undefined })
    workspace.openKept(ids[0] ?? '')
    expect(slots(workspace)).toEqual({ open: ['1', '2'], active: '1', beside: undefined })
  })
})

describe('What servers ask', () => {
  it('is counted for every open session, but not where somebody else was asked', async () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
    t.sse({ id: 9, method: 'elicitation/create', params: { message: 'Who?', requestedSchema: { type: 'object' } } })
    const workspace = newTab().load()
    const own = workspace.state().active
    const other = workspace.open()
    own.state().show(t.recording, 'viewed')
    await vi.waitFor(() => {
      expect(own.published().views.pendingAsks()).toHaveLength(1)
    })
    expect(waitingAsks(own)).toBe(0)
    const followed = {
      answering: () => true,
      canAnswer: () => true,
      answer: () => true,
      over: () => false,
      subscribe: () => () => undefined,
    }
    own.state().show(t.recording, 'viewed', followed)
    await vi.waitFor(() => {
      expect(waitingAsks(own)).toBe(1)
    })
    expect(other && waitingAsks(other)).toBe(0)
  })
})
