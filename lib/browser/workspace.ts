import { freeSlot } from './kept/tab-sessions'
import type { TabSessions } from './kept/tab-sessions'
import type { Session, SessionDeps } from './session'

/** Sessions that one tab may have open at once. */
export const MOST_OPEN = 8

export type WorkspaceDeps = {
  /** A session in this place of the tab, and how the tab remembers what it is kept under. */
  readonly newSession: (slot: string, tab: NonNullable<SessionDeps['tab']>) => Session
  readonly tab: { readonly get: () => TabSessions; readonly set: (sessions: TabSessions) => void }
  /** What was kept for a place in this tab goes. */
  readonly forget: (slot: string) => void
}

/** The sessions of the page; a new object whenever that changes. */
export type WorkspaceState = {
  /** In order; at least one. */
  readonly open: readonly Session[]
  /** The one that is worked with: its server is the one in the bar, its asks and details are shown. */
  readonly active: Session
  /** Another one whose traffic is in sight. */
  readonly beside: Session | undefined
}

/**
 * The sessions that a tab has open: each with a recording, a connection and whatever else is its own. They go on
 * whether or not they are looked at, and come back when the tab is loaded again.
 */
export class Workspace {
  /** As it was made: what a server renders, and what hydration starts from. */
  readonly initial: WorkspaceState
  private readonly deps: WorkspaceDeps
  private readonly listeners = new Set<() => void>()
  /** What each place is kept under, by its slot. */
  private readonly ids = new Map<string, string>()
  private known: WorkspaceState
  /** The number of the newest place: none is used twice while the page lives. */
  private newest: number
  /** The one that was worked with before. */
  private before: Session | undefined

  /** Has one session: the active one of those that the tab had. `restore` brings the others. */
  constructor(deps: WorkspaceDeps) {
    this.deps = deps
    const { open, active = freeSlot([]) } = deps.tab.get()
    this.newest = Number(freeSlot([...open, { slot: active }])) - 1
    for (const { slot, id } of open) if (id !== undefined) this.ids.set(slot, id)
    const first = this.newSession(active)
    this.initial = this.known = { open: [first], active: first, beside: undefined }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly state = (): WorkspaceState => this.known

  /** Comes back to the sessions that this tab had; the ones in sight are read first, the others one after another. */
  async restore(): Promise<void> {
    const { open, beside } = this.deps.tab.get()
    const { active } = this.known
    if (this.known.open.length === 1 && open.length > 1) {
      const sessions = open.map(({ slot }) => (slot === active.slot ? active : this.newSession(slot)))
      this.change({ open: sessions, active, beside: sessions.find(({ slot }) => slot === beside) })
    }
    const { open: all } = this.known
    const seen = [active, this.known.beside]
    for (const session of [...seen, ...all.filter((other) => !seen.includes(other))])
      if (session && this.has(session)) await session.restore()
  }

  /** Gives the store all there is: the page may be about to end. */
  flush(): void {
    for (const session of this.known.open) session.flush()
  }

  /** The page is put aside, and may come back as it is. */
  suspend(): void {
    for (const session of this.known.open) session.suspend()
  }

  /** The page is back: what was connected, is again. */
  resume(): void {
    for (const session of this.known.open) session.resume()
  }

  readonly canOpen = (): boolean => this.known.open.length < MOST_OPEN

  /** An empty session, worked with from now on; undefined when there are as many as there may be. */
  readonly open = (): Session | undefined => {
    if (!this.canOpen()) return undefined
    const { open } = this.known
    const session = this.newSession(String(++this.newest))
    this.change({ ...this.known, open: [...open, session], active: session })
    return session
  }

  /**
   * Opens a kept session: where it is open already, else in place of the active one if nothing was recorded there,
   * else in a place of its own while there is room.
   */
  readonly openKept = (id: string): void => {
    const { open, active } = this.known
    const there = open.find((session) => session.state().keeping.id === id)
    if (there) this.activate(there)
    else if (isEmpty(active)) active.state().open(id)
    else (this.open() ?? active).state().open(id)
  }

  /** Works with this one from now on. The one so far stays in sight where both were. */
  readonly activate = (session: Session): void => {
    const { active, beside } = this.known
    if (session === active || !this.has(session)) return
    this.change({ ...this.known, active: session, beside: session === beside ? active : beside })
  }

  /** The one this many places further on, going round. */
  readonly step = (by: 1 | -1): void => {
    const { open, active } = this.known
    const next = open[(open.indexOf(active) + by + open.length) % open.length]
    if (next) this.activate(next)
  }

  /** Keeps the traffic of this one in sight, or of none. */
  readonly showBeside = (session: Session | undefined): void => {
    const { active, beside } = this.known
    if (session === beside || (session && (session === active || !this.has(session)))) return
    this.change({ ...this.known, beside: session })
  }

  /** Puts the one that was worked with before, else the next, beside this one; or takes it out of sight. */
  readonly toggleBeside = (): void => {
    const { open, active, beside } = this.known
    const before = this.before && this.before !== active && this.has(this.before) ? this.before : undefined
    this.showBeside(beside ? undefined : (before ?? open[(open.indexOf(active) + 1) % open.length]))
  }

  /** Closes one of several; resolves once its connection is left and all there was of it is kept. */
  readonly close = async (session: Session): Promise<void> => {
    const { open, active, beside } = this.known
    if (open.length === 1 || !this.has(session)) return
    const at = open.indexOf(session)
    const left = open.filter((other) => other !== session)
    const next = session === active ? (beside ?? left[Math.min(at, left.length - 1)]) : active
    if (!next) return
    this.ids.delete(session.slot)
    this.change({ open: left, active: next, beside: beside === session || beside === next ? undefined : beside })
    await session.close()
    if (!this.known.open.some(({ slot }) => slot === session.slot)) this.deps.forget(session.slot)
  }

  private has(session: Session): boolean {
    return this.known.open.includes(session)
  }

  private newSession(slot: string): Session {
    const session: Session = this.deps.newSession(slot, {
      get: () => this.ids.get(slot),
      set: (id) => {
        // What a session that was closed still has to say is not about the one that has its place now.
        if (!this.has(session)) return
        if (id === undefined) this.ids.delete(slot)
        else this.ids.set(slot, id)
        this.remember()
      },
    })
    return session
  }

  private change(next: WorkspaceState): void {
    if (next.active !== this.known.active) this.before = this.known.active
    this.known = next
    this.remember()
    for (const listener of this.listeners) listener()
  }

  private remember(): void {
    const { open, active, beside } = this.known
    this.deps.tab.set({
      open: open.map(({ slot }) => {
        const id = this.ids.get(slot)
        return { slot, ...(id !== undefined && { id }) }
      }),
      active: active.slot,
      ...(beside && { beside: beside.slot }),
    })
  }
}

/** Nothing was recorded there, and nothing is about to be. */
const isEmpty = (session: Session): boolean => {
  const { reading, live } = session.state()
  return !reading && !live && session.published().events.length === 0
}
