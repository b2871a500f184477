import type { AskDesk } from '@/lib/answering/desk'
import type { Answer } from '@/lib/protocol/asks'
import type { JsonObject } from '@/lib/protocol/json'
import type { Call, CallOptions, ClientDeps, Connection, ConnectOptions } from '@/lib/client/types'
import type { ConnectionId, RecordingEvent } from '@/lib/recording/events'
import type { Expectation } from '@/lib/recording/probing'
import type { AskKey } from '@/lib/recording/keys'
import { newHeader, Recording } from '@/lib/recording/recording'
import type { ExpectationView } from '@/lib/spec/compare/expectations'
import type { SessionViews } from '@/lib/views/session-views'
import type { WireFetch } from '@/lib/wire/types'
import { Explorer } from './explorer'
import type { OpenJudge } from './judge-port'
import { newDesk } from './new-desk'
import { Prober } from './prober'
import { providerWay } from './provider-way'
import type { ProviderWay } from './provider-way'
import { SpecFeed } from './spec-feed'
import { ViewFeed } from './view-feed'

export type SessionDeps = {
  readonly fetch: WireFetch
  readonly connect: (options: ConnectOptions, deps: ClientDeps) => Promise<Connection>
  /** Holds the recording against the specification; without it nothing is found. */
  readonly judge?: OpenJudge
}

/** What a panel can do, and whether it can be done now; a new object whenever that changes. */
export type SessionState = {
  /** A connection is open: calls go out. */
  readonly live: boolean
  /** Somebody else's session, or one from elsewhere: it is looked at, and nothing is ever sent or added. */
  readonly viewing: boolean
  /** Connects, replacing a connection that is open or under way. Failures are on the recording. */
  readonly connect: (options: ConnectOptions) => void
  readonly disconnect: () => void
  /** Undefined while there is no connection. */
  readonly call: (method: string, params: JsonObject, options?: CallOptions) => Call | undefined
  /** Sends a notification, where there is a connection; what becomes of it is on the recording. */
  readonly notify: (method: string, params: JsonObject) => void
  /** False when the ask is no longer open. */
  readonly answer: (ask: AskKey, answer: Answer) => boolean
  readonly canAnswer: (ask: AskKey) => boolean
  /** What becomes of the connection's asks; undefined while there is none. */
  readonly desk: AskDesk | undefined
  /** The way to model providers: recorded with the connection that is open, else not at all. */
  readonly providerFetch: ProviderWay
  readonly refreshCatalog: () => void
  /** Holds later calls of the same thing against this result from now on; again with the same id: changes how. */
  readonly expect: (connection: ConnectionId, expectation: Expectation) => void
  readonly unexpect: (connection: ConnectionId, expectation: string) => void
  /** Leaves the connection and starts an empty recording. */
  readonly newSession: () => void
  /**
   * Leaves the connection and shows this recording in place of the one so far: to go on with it (`own`), or only to
   * look at it (`viewed`), while it may still grow.
   */
  readonly show: (recording: Recording, how: 'own' | 'viewed') => void
}

/** The session as of one frame. */
export type Published = {
  readonly views: SessionViews
  /** The recording's growing list; it may be ahead of the views. */
  readonly events: readonly RecordingEvent[]
  /** What the person expects from now on, and how later calls compared; the same array until that changes. */
  readonly expectations: readonly ExpectationView[]
}

/** Milliseconds since the epoch, with fractions, that never go back while the page lives. */
const clock = (): number => performance.timeOrigin + performance.now()

const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * One recording and what is live of it. The recording outlives every connection: disconnecting, reconnecting and a
 * server that dies only append to it.
 */
export class Session {
  /** Calls tools again and again on connections of its own, recorded here too. */
  readonly explorer: Explorer
  /** Sends what must be sent to judge some requirements, recorded here too. */
  readonly prober: Prober
  /** What the recording was found to break. */
  readonly spec: SpecFeed
  private readonly deps: SessionDeps
  private readonly listeners = new Set<() => void>()
  private feed: ViewFeed
  private connection: Connection | undefined
  /** The open connection's desk, and its way to providers. */
  private answering: { readonly desk: AskDesk; readonly way: ProviderWay } | undefined
  /** Gives up the connection under way or open; a newer attempt has its own. */
  private attempt = new AbortController()
  private connections = 0
  private viewing = false
  /** Where the person last connected to, and with which headers: probes send the same. */
  private sentTo: Pick<ConnectOptions, 'url' | 'headers'> | undefined
  private known: SessionState
  private shown: Published

  constructor(deps: SessionDeps) {
    this.deps = deps
    this.spec = new SpecFeed(deps.judge)
    this.feed = this.feedOf(new Recording(newHeader(randomId(), clock(), ''), clock))
    this.explorer = new Explorer({ ...deps, clock, recording: () => this.feed.recording })
    this.prober = new Prober({
      fetch: deps.fetch,
      recording: () => this.feed.recording,
      headersFor: ({ url }) => (this.sentTo?.url === url ? this.sentTo.headers : []),
    })
    this.shown = this.look()
    this.known = this.describe()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly state = (): SessionState => this.known

  /** The views as last published; a new object per publication. */
  readonly published = (): Published => this.shown

  private readonly connect = (options: ConnectOptions): void => {
    void this.replace(options)
  }

  private readonly disconnect = (): void => {
    void this.leave()
  }

  private readonly newSession = (): void => {
    this.replaceFeed(new Recording(newHeader(randomId(), clock(), ''), clock), false)
  }

  private readonly show = (recording: Recording, how: 'own' | 'viewed'): void => {
    this.replaceFeed(recording, how === 'viewed')
  }

  private replaceFeed(recording: Recording, viewing: boolean): void {
    void this.leave()
    this.explorer.stop()
    this.prober.stop()
    this.feed.stop()
    this.viewing = viewing
    this.feed = this.feedOf(recording)
    this.publish()
    this.stateChanged()
  }

  private readonly refreshCatalog = (): void => {
    // What fails is on the recording.
    this.connection?.refreshCatalog().catch(() => undefined)
  }

  private readonly notify = (method: string, params: JsonObject): void => {
    this.connection?.notify(method, params).catch(() => undefined)
  }

  private readonly expect = (connection: ConnectionId, expectation: Expectation): void => {
    if (!this.viewing) this.feed.recording.append(connection, { type: 'expectation-pinned', expectation })
  }

  private readonly unexpect = (connection: ConnectionId, expectation: string): void => {
    if (!this.viewing) this.feed.recording.append(connection, { type: 'expectation-removed', expectation })
  }

  private async replace(options: ConnectOptions): Promise<void> {
    if (this.viewing) return
    const left = this.leave()
    this.sentTo = { url: options.url, headers: options.headers }
    const attempt = new AbortController()
    this.attempt = attempt
    const { recording } = this.feed
    const givenUp = (): boolean => attempt.signal.aborted
    await left
    if (givenUp()) return
    try {
      const { signal } = attempt
      const newId = (): string => `c${++this.connections}`
      const connection = await this.deps.connect(options, { recording, fetch: this.deps.fetch, newId, signal })
      if (givenUp()) await connection.close()
      else this.opened(connection, options, recording, attempt.signal)
    } catch {
      // `connect` has recorded why.
    }
  }

  private opened(connection: Connection, { url }: ConnectOptions, recording: Recording, signal: AbortSignal): void {
    this.connection = connection
    const way = providerWay(this.deps.fetch, recording, connection.id)
    const desk = newDesk(connection, url, way, clock)
    this.answering = { desk, way }
    const stopAsks = connection.onAsksChanged(() => {
      this.stateChanged()
    })
    const stopEnd = recording.subscribe(() => {
      const last = recording.events.at(-1)
      if (last?.type !== 'connection-closed' || last.connectionId !== connection.id) return
      if (this.connection === connection) this.left()
      stopAsks()
      stopEnd()
      this.stateChanged()
    })
    signal.addEventListener('abort', stopAsks, { once: true })
    this.stateChanged()
    this.refreshCatalog()
    connection.listen()
  }

  private async leave(): Promise<void> {
    const { connection } = this
    this.left()
    this.attempt.abort()
    if (!connection) return
    this.stateChanged()
    await connection.close().catch(() => undefined)
  }

  private left(): void {
    this.connection = undefined
    this.answering?.desk.dispose()
    this.answering = undefined
  }

  private feedOf(recording: Recording): ViewFeed {
    this.spec.watch(recording)
    return new ViewFeed(recording, () => {
      this.publish()
    })
  }

  private publish(): void {
    this.shown = this.look()
    this.tell()
  }

  private look(): Published {
    const { views, recording, expectations } = this.feed
    return { views, events: recording.events, expectations: expectations.views() }
  }

  private stateChanged(): void {
    this.known = this.describe()
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }

  private describe(): SessionState {
    const { connection, answering, connect, disconnect, notify, refreshCatalog, newSession, show, expect, unexpect } =
      this
    const open = new Set(connection?.pendingAsks().map((ask) => ask.key))
    return {
      live: connection !== undefined,
      viewing: this.viewing,
      connect,
      disconnect,
      notify,
      refreshCatalog,
      newSession,
      show,
      expect,
      unexpect,
      call: (method, params, options) => connection?.call(method, params, options),
      answer: (ask, answer) => connection?.answer(ask, answer) ?? false,
      canAnswer: (ask) => open.has(ask),
      desk: answering?.desk,
      providerFetch: answering?.way ?? (() => this.deps.fetch),
    }
  }
}
