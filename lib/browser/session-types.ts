import type { AskDesk } from '@/lib/answering/desk'
import type { Call, CallOptions, ClientDeps, Connection, ConnectOptions } from '@/lib/client/types'
import type { Answer, AnsweredBy } from '@/lib/protocol/asks'
import type { JsonObject } from '@/lib/protocol/json'
import type { ConnectionId, EventBody, RecordingEvent } from '@/lib/recording/events'
import type { AppId, AskKey } from '@/lib/recording/keys'
import type { Expectation } from '@/lib/recording/probing'
import type { Recording, RecordingHeader } from '@/lib/recording/recording'
import type { ExpectationView } from '@/lib/spec/compare/expectations'
import type { SessionViews } from '@/lib/views/session-views'
import type { WireFetch } from '@/lib/wire/types'
import type { OpenJudge } from './judge-port'
import type { Keeping, ShelfDeps } from './kept/shelf'
import type { ProviderWay } from './provider-way'

export type SessionDeps = Pick<ShelfDeps, 'kept' | 'locks' | 'tab'> & {
  readonly fetch: WireFetch
  readonly connect: (options: ConnectOptions, deps: ClientDeps) => Promise<Connection>
  /** Names its place in the tab, under which what is its own is kept there; without it nothing is. */
  readonly slot?: string
  /** Resolves when the page is online: until then nothing is sent that nobody asked for. */
  readonly online?: () => Promise<void>
  /** Holds the recording against the specification; without it nothing is found. */
  readonly judge?: OpenJudge
}

/** Somebody else's session that goes on while it is looked at. */
export type Followed = {
  /** Whoever has it lets those who watch answer what its server asks. */
  readonly answering: () => boolean
  readonly canAnswer: (ask: AskKey) => boolean
  /** Sends an answer to whoever has it; false when none may be sent. */
  readonly answer: (ask: AskKey, answer: Answer) => boolean
  /** Nothing more will come. */
  readonly over: () => boolean
  /** Calls back whenever one of these changes; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void
}

/** Adds to the recording that was there when it was made, while that is the session's. */
export type AppRecorder = {
  readonly app: AppId
  readonly connectionId: ConnectionId
  readonly record: (body: Extract<EventBody, { app: AppId }>) => void
}

/** What a panel can do, and whether it can be done now; a new object whenever that changes. */
export type SessionState = {
  /** A connection is open: calls go out. */
  readonly live: boolean
  /** Somebody else's session, or one from elsewhere: it is looked at, and nothing is ever sent or added. */
  readonly viewing: boolean
  /** What is looked at goes on elsewhere: `answering`, when what is asked there can be answered from here. */
  readonly following: 'no' | 'watching' | 'answering'
  /** A kept session is being read: its rows come, and nothing is added before the last. */
  readonly reading: boolean
  readonly keeping: Keeping
  /** Connects, replacing a connection that is open or under way. Failures are on the recording. */
  readonly connect: (options: ConnectOptions) => void
  readonly disconnect: () => void
  /** Undefined while there is no connection. */
  readonly call: (method: string, params: JsonObject, options?: CallOptions) => Call | undefined
  /** Sends a notification, where there is a connection; what becomes of it is on the recording. */
  readonly notify: (method: string, params: JsonObject) => void
  /** False when the ask is no longer open. By the person, where it is not said by whom. */
  readonly answer: (ask: AskKey, answer: Answer, by?: AnsweredBy) => boolean
  readonly canAnswer: (ask: AskKey) => boolean
  /** The open connection, for what is more than a call; undefined while there is none, and in what is only looked at. */
  readonly connection: Connection | undefined
  /** What becomes of the connection's asks; undefined while there is none. */
  readonly desk: AskDesk | undefined
  /** The way to model providers: recorded with the connection that is open, else not at all. */
  readonly providerFetch: ProviderWay
  readonly refreshCatalog: () => void
  /** What records an app of the open connection, from its opening to its end; undefined where nothing is recorded. */
  readonly recordApp: () => AppRecorder | undefined
  /** Holds later calls of the same thing against this result from now on; again with the same id: changes how. */
  readonly expect: (connection: ConnectionId, expectation: Expectation) => void
  readonly unexpect: (connection: ConnectionId, expectation: string) => void
  /** Leaves the connection and starts an empty recording. */
  readonly newSession: () => void
  /**
   * Leaves the connection and shows this recording in place of the one so far: to go on with it (`own`: it is kept
   * from then on), or only to look at it (`viewed`: it is not kept), while it may still grow; `followed`, where it does
   * so because it goes on elsewhere.
   */
  readonly show: (recording: Recording, how: 'own' | 'viewed', followed?: Followed) => void
  /** Leaves the connection and opens a kept session: to go on with it, or to look at it while another tab has it. */
  readonly open: (id: string) => void
  /** Tries at once to keep what could not be kept; it is tried now and then in any case. */
  readonly keepAgain: () => void
  /** Deletes kept sessions for good; where the one that is open is among them, starts an empty one. */
  readonly remove: (ids: readonly string[]) => Promise<void>
}

/** The session as of one frame. */
export type Published = {
  readonly header: RecordingHeader
  readonly views: SessionViews
  /** The recording's growing list; it may be ahead of the views. */
  readonly events: readonly RecordingEvent[]
  /** What the person expects from now on, and how later calls compared; the same array until that changes. */
  readonly expectations: readonly ExpectationView[]
}
