import type { ConnectOptions } from '@/lib/client/types'
import type { JsonObject } from '@/lib/protocol/json'
import type { ConnectionId, EventBody } from '@/lib/recording/events'
import type { AppId } from '@/lib/recording/keys'
import type { Expectation } from '@/lib/recording/probing'
import type { Recording } from '@/lib/recording/recording'
import { Explorer } from './explorer'
import { idle } from './idle'
import type { Keeper } from './kept/keeper'
import type { KeptStore } from './kept/kept-store'
import type { SessionLocks } from './kept/session-locks'
import { Shelf } from './kept/shelf'
import { LiveLink } from './live-link'
import { Prober } from './prober'
import { Replayer } from './replayer'
import { nextId } from './next-id'
import type { AppRecorder, Followed, Published, SessionDeps, SessionState } from './session-types'
import { SpecFeed } from './spec-feed'
import { ViewFeed } from './view-feed'

export type { Published, SessionDeps, SessionState } from './session-types'

/** Milliseconds since the epoch, with fractions, that never go back while the page lives. */
const clock = (): number => performance.timeOrigin + performance.now()

const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * One recording and what is live of it. The recording outlives every connection: disconnecting, reconnecting and a
 * server that dies only append to it. Where there is a store, it outlives the page, too, and what is not kept is not
 * shown.
 */
export class Session {
  /** Names its place in the tab; empty where it has none. */
  readonly slot: string
  /** Calls tools again and again on connections of its own, recorded here too. */
  readonly explorer: Explorer
  /** Sends what must be sent to judge some requirements, recorded here too. */
  readonly prober: Prober
  /** Makes the calls of a session again, on a recording of their own that is then shown. */
  readonly replayer: Replayer
  /** What the recording was found to break. */
  readonly spec: SpecFeed
  /** Where it is kept, with others. */
  readonly kept: KeptStore | undefined
  /** Which sessions are open, in whatever tab. */
  readonly locks: SessionLocks | undefined
  /** Aborted when it has ended for good. */
  readonly gone: AbortSignal
  /** As it was made: what a server renders, and what hydration starts from, however late. */
  readonly initial: { readonly state: SessionState; readonly published: Published }
  private readonly ending = new AbortController()
  private readonly deps: SessionDeps
  private readonly listeners = new Set<() => void>()
  private readonly link: LiveLink
  private readonly shelf: Shelf
  private feed: ViewFeed
  /** Ends with the connection that was left for the session being opened. */
  private leaving: Promise<void> | undefined
  private followed: { readonly by: Followed; readonly stop: () => void } | undefined
  private known: SessionState
  private shown: Published

  constructor(deps: SessionDeps) {
    this.deps = deps
    this.gone = this.ending.signal
    this.slot = deps.slot ?? ''
    this.kept = deps.kept
    this.locks = deps.locks
    this.spec = new SpecFeed(deps.judge)
    this.link = new LiveLink({ ...deps, owner: this, clock, onChange: this.stateChanged })
    this.shelf = new Shelf({ ...deps, clock, newId, onSwap: this.swapped, onChange: this.stateChanged })
    this.feed = this.feedOf(this.shelf.keeper)
    const recording = (): Recording => this.shelf.keeper.recording
    const { mayRecord } = this.shelf
    this.explorer = new Explorer({ ...deps, clock, recording, mayRecord })
    this.prober = new Prober({
      fetch: deps.fetch,
      recording,
      mayRecord,
      headersFor: ({ url }) => (this.link.sentTo?.url === url ? this.link.sentTo.headers : []),
    })
    this.replayer = new Replayer({
      ...deps,
      owner: this,
      clock,
      newId,
      show: (recording) => {
        this.shelf.show(recording, 'own')
      },
      shown: this.shownUpTo,
    })
    this.spec.subscribe(this.noteFindings)
    this.shown = this.look()
    this.known = this.describe()
    this.initial = { state: this.known, published: this.shown }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly state = (): SessionState => this.known

  /** The views as last published; a new object per publication. */
  readonly published = (): Published => this.shown

  /** Comes back to the session that this tab had, if it had one; resolves once it has been read, or could not be. */
  async restore(): Promise<void> {
    this.shelf.restore()
    while (this.shelf.reading) await this.shelf.reading
  }

  /** Gives the store all there is: the page may be about to end. */
  flush(): void {
    this.shelf.keeper.flush()
  }

  /** Events that end with this session, unless they are saved: those that could not be kept. */
  unkept(): number {
    return this.shelf.viewing || this.shelf.reading ? 0 : this.shelf.keeper.unkept
  }

  /** Ends it for good: leaves the connection, stops what runs, and resolves once all there was of it is kept. */
  async close(): Promise<void> {
    const replayed = this.replayer.showing(undefined)
    this.explorer.stop()
    this.prober.stop()
    this.followed?.stop()
    await this.shelf.close(Promise.all([this.link.leave(), idle(this.explorer), idle(this.prober), replayed]))
    this.ending.abort()
    this.feed.stop()
    this.spec.stop()
  }

  private readonly connect = (options: ConnectOptions): void => {
    if (this.shelf.viewing && !this.shelf.reading) return
    this.replayer.stop()
    // What another tool captured, or what was made to be given away, stays as it is.
    const { origin, shared } = this.feed.recording.header
    if (!this.shelf.reading && (origin ?? shared)) this.shelf.newSession()
    void this.link.replace(options, async () => {
      while (this.shelf.reading) await this.shelf.reading
      return this.shelf.viewing ? undefined : this.shelf.keeper.recording
    })
  }

  /** The page is put aside, and may come back as it is (back/forward cache). */
  suspend(): void {
    this.link.suspend()
    this.flush()
  }

  /** The page is back. */
  resume(): void {
    this.link.resume(() => Promise.resolve(this.shelf.mayRecord() ? this.shelf.keeper.recording : undefined))
  }

  private readonly disconnect = (): void => {
    this.replayer.stop()
    void this.link.leave()
  }

  private readonly show = (recording: Recording, how: 'own' | 'viewed', by?: Followed): void => {
    this.shelf.show(recording, how)
    if (!by || how !== 'viewed') return
    this.followed = { by, stop: by.subscribe(this.stateChanged) }
    this.stateChanged()
  }

  private readonly open = (id: string): void => {
    if (this.shelf.open(id)) this.leaving = this.link.leave()
  }

  /** Resolves once the page shows all of a recording so far, or shows another. */
  private readonly shownUpTo = (recording: Recording): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (this.shelf.keeper.recording === recording && this.feed.views.version < recording.events.length) return
        stop()
        resolve()
      }
      const stop = this.subscribe(look)
      look()
    })

  private readonly swapped = (keeper: Keeper): Promise<unknown> => {
    // A connection that waits for a session to be read is that session's.
    const left = this.shelf.reading ? this.leaving : this.link.leave()
    this.explorer.stop()
    this.prober.stop()
    this.followed?.stop()
    this.followed = undefined
    const replayed = this.replayer.showing(keeper.recording)
    this.feed.stop()
    this.feed = this.feedOf(keeper)
    this.publish()
    // They still record how they end, where they began.
    return Promise.all([left, idle(this.explorer), idle(this.prober), replayed])
  }

  private readonly refreshCatalog = (): void => {
    this.link.refreshCatalog()
  }

  private readonly notify = (method: string, params: JsonObject): void => {
    this.link.connection?.notify(method, params).catch(() => undefined)
  }

  private readonly expect = (connection: ConnectionId, expectation: Expectation): void => {
    this.record(connection, { type: 'expectation-pinned', expectation })
  }

  private readonly unexpect = (connection: ConnectionId, expectation: string): void => {
    this.record(connection, { type: 'expectation-removed', expectation })
  }

  private record(connection: ConnectionId, body: EventBody): void {
    if (this.shelf.mayRecord()) this.shelf.keeper.recording.append(connection, body)
  }

  private readonly recordApp = (): AppRecorder | undefined => {
    const { connection } = this.link
    const { recording } = this.shelf.keeper
    if (!connection || !this.shelf.mayRecord()) return undefined
    return {
      app: nextId(recording, 'a') as AppId,
      connectionId: connection.id,
      record: (body) => {
        if (this.shelf.keeper.recording === recording) this.record(connection.id, body)
      },
    }
  }

  private readonly noteFindings = (): void => {
    const { book, failure } = this.spec.findings()
    if (!this.deps.judge || failure !== undefined) return
    this.shelf.found({ must: book.totals.must, should: book.totals.should })
  }

  private feedOf({ shown }: Keeper): ViewFeed {
    this.spec.watch(shown)
    return new ViewFeed(shown, () => {
      this.publish()
    })
  }

  private publish(): void {
    this.shown = this.look()
    this.tell()
  }

  private look(): Published {
    const { views, recording, expectations } = this.feed
    return { header: recording.header, views, events: recording.events, expectations: expectations.views() }
  }

  private readonly stateChanged = (): void => {
    this.known = this.describe()
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }

  private describe(): SessionState {
    const { link, shelf, connect, disconnect, notify, refreshCatalog, show, open, expect, unexpect, recordApp } = this
    const followed = this.followed?.by.over() === false ? this.followed.by : undefined
    const { connection, answering } = link
    const { viewing, reading, keeping, newSession, remove, keepAgain } = shelf
    const answerable = new Set(connection?.pendingAsks().map((ask) => ask.key))
    return {
      live: connection !== undefined,
      viewing: viewing && !reading,
      following: !followed ? 'no' : followed.answering() ? 'answering' : 'watching',
      reading: reading !== undefined,
      keeping,
      connect,
      disconnect,
      notify,
      refreshCatalog,
      newSession,
      show,
      open,
      remove,
      keepAgain,
      expect,
      unexpect,
      recordApp,
      call: (method, params, options) => connection?.call(method, params, options),
      answer: (ask, answer, by) =>
        (followed ? followed.answer(ask, answer) : connection?.answer(ask, answer, by)) ?? false,
      canAnswer: (ask) => followed?.canAnswer(ask) ?? answerable.has(ask),
      connection: viewing ? undefined : connection,
      desk: answering?.desk,
      providerFetch: answering?.way ?? (() => this.deps.fetch),
    }
  }
}
