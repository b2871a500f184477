import type { Advertised } from '@/lib/protocol/capabilities'
import type { Answer, AnsweredBy, Root, Spent } from '@/lib/protocol/asks'
import type { HeaderList } from '@/lib/protocol/headers'
import type { JsonObject } from '@/lib/protocol/json'
import type { Message, RequestId } from '@/lib/protocol/jsonrpc'
import type { LogLevel } from '@/lib/protocol/meta'
import type { Era, Revision } from '@/lib/protocol/revisions'
import type { ByHand, ConnectionId, HttpId } from '@/lib/recording/events'
import type { AskKey, ExplorationId } from '@/lib/recording/keys'
import type { Recording } from '@/lib/recording/recording'
import type { WireFetch } from '@/lib/wire/types'

/** How long a server may take, in milliseconds; what is absent has no limit. */
export type Timeouts = {
  /** Until a call’s response begins, and each round’s; 30 s for a handshake where it is absent. */
  readonly headers?: number
  /** Between two events or progress notifications of a call whose response has begun. */
  readonly idle?: number
  /** For the whole call. */
  readonly total?: number
}

export type ConnectOptions = {
  readonly url: string
  /** `auto` tries modern first and falls back; an era takes its newest revision; a revision pins it. */
  readonly version: 'auto' | Era | Revision
  /** Added to every request to the server, after the protocol's own. */
  readonly headers: HeaderList
  readonly advertised: Advertised
  /** What `roots/list` is answered with when the person chooses to. */
  readonly roots: readonly Root[]
  /** Log messages wanted of a modern server with each request; absent for none. */
  readonly logLevel?: LogLevel
  /** Progress starts them anew, and none of them runs while the server waits for an answer of ours. */
  readonly timeouts?: Timeouts
  /** Any certificate will do: for servers of this machine and its private networks only. */
  readonly anyCertificate?: boolean
  /** The connection whose session the server lost, and in whose place this one is made. */
  readonly inPlaceOf?: ConnectionId
  /** The exploration, and which of its runs, that this connection is for. */
  readonly exploration?: { readonly id: ExplorationId; readonly run: number }
}

/** Everything the engine needs of its surroundings. */
export type ClientDeps = {
  readonly recording: Recording
  readonly fetch: WireFetch
  /** Unique ids for connections. */
  readonly newId: () => string
  /** Gives up connecting. */
  readonly signal?: AbortSignal
  /** Resolves when it makes sense to send something that nobody asked for: a page waits until it is online. */
  readonly online?: () => Promise<void>
}

/** An ask that can still be answered on a live connection. */
export type PendingAsk = {
  readonly key: AskKey
  readonly method: string
  readonly params: unknown
  readonly era: Era
  /** The request whose round raised it; undefined for a legacy ask outside a call's stream. */
  readonly requestId?: RequestId
  /** The first round's request, where that is known: the same for all asks of one call. */
  readonly callId?: RequestId
  /** The server's own id of a legacy ask. */
  readonly serverId?: RequestId
  /** The task it was made into (2025-11-25), or that wants it (2026-07-28): it outlives the call in which it was asked. */
  readonly taskId?: string
}

export type CallOptions = {
  /** Ask the server for progress notifications. */
  readonly progress?: boolean
  /** Arguments schema of the tool, for `Mcp-Param-*` headers (modern). */
  readonly inputSchema?: unknown
  /** Extra headers of this call only. */
  readonly headers?: HeaderList
  /** Called when a response begins, and with each of its events. */
  readonly onHeard?: () => void
  /** A request that only reads was cut off, or told to come back later, and went out again under this id. */
  readonly onAskedAgain?: (requestId: RequestId) => void
}

/** A call under way. Its id is fixed at once; `done` settles with the last message, never with a validated one. */
export type Call = {
  readonly requestId: RequestId
  /** Resolves with the result or error message; rejects with a `ProblemError` when none will come. */
  readonly done: Promise<Extract<Message, { kind: 'result' | 'error' }>>
  readonly cancel: (reason?: string) => void
}

/** An HTTP request composed by hand. */
export type RawRequest = {
  /** `POST` unless it is said otherwise. */
  readonly method?: string
  readonly headers: HeaderList
  /**
   * Whether the connection's own headers (media types, session, revision, and the mirroring ones of 2026-07-28) go out,
   * too; one of the same name in `headers` replaces them. The headers that the person set for the server go out in any case.
   */
  readonly own: boolean
  /** Names of headers, in any case, that do not go out although they otherwise would. */
  readonly without?: readonly string[]
  /** Sent as it is, byte for byte. */
  readonly body?: string | Uint8Array
  /** The call it goes on with, or the round that it sends once more (2026-07-28). */
  readonly round?: ByHand
}

/** What a raw request would send, but for what the platform adds or drops (`lib/protocol/platform-headers`). */
export type RawPreview = { readonly url: string; readonly method: string; readonly headers: HeaderList }

/** A raw request under way; all that comes is on the recording. */
export type RawSent = {
  readonly httpId: HttpId
  /** Resolves when its response has ended; rejects with a `ProblemError`, or an AbortError after `abort`. */
  readonly done: Promise<void>
  readonly abort: () => void
}

/** A round that waits for the person before it goes out (2026-07-28, multi round-trip requests). */
export type HeldRound = {
  /** Unique on the connection. */
  readonly key: string
  /** The first round's request: the same for all rounds of one call. */
  readonly callId: RequestId
  /** 2 for the first retry. */
  readonly number: number
  readonly method: string
  /** As they would go out, with `inputResponses` and the echoed `requestState`. */
  readonly params: JsonObject
  /** Sends it with these parameters; once only. */
  readonly send: (params: JsonObject) => void
  /** Never sends it: its call ends. */
  readonly drop: () => void
}

export type Connection = {
  readonly id: ConnectionId
  readonly era: Era
  readonly revision: Revision
  readonly capabilities: Readonly<Record<string, unknown>>
  /** Sends a request verbatim on the raw lane and drives its rounds. */
  readonly call: (method: string, params: JsonObject, options?: CallOptions) => Call
  readonly notify: (method: string, params: JsonObject) => Promise<void>
  /**
   * Lists everything the server's capabilities promise: all pages, or the first of each list; so does whatever the
   * server announces from then on. Failures are on the recording.
   */
  readonly refreshCatalog: (pages?: 'all' | 'first') => Promise<void>
  /** Opens a modern server's change notifications, where it promises any (2026-07-28, subscriptions/listen). */
  readonly listen: () => void
  /** Sends any bytes to where this connection's messages go. What comes back is read as on every other request. */
  readonly raw: (request: RawRequest) => RawSent
  readonly rawPreview: (request: RawRequest) => RawPreview
  /**
   * Log messages from this level on: `logging/setLevel` on legacy, from the next request on in `_meta` on modern, where
   * undefined asks for none.
   */
  readonly setLogLevel: (level: LogLevel | undefined) => Call | undefined
  readonly logLevel: () => LogLevel | undefined
  /** Asks for a resource's changes: `resources/subscribe` on legacy, a new `subscriptions/listen` on modern. */
  readonly subscribe: (uri: string) => Call
  readonly unsubscribe: (uri: string) => Call | undefined
  /** The resources whose changes are asked for: what the server makes of it is on the recording. */
  readonly subscribed: () => readonly string[]
  /** Asks for a task of the server's as often as it likes to be asked, until it is over, and fetches its result. */
  readonly followTask: (taskId: string) => void
  readonly unfollowTask: (taskId: string) => void
  readonly followedTasks: () => readonly string[]
  /** From now on each later round of a call waits for the person; those that wait stay when it is turned off. */
  readonly holdRounds: (hold: boolean) => void
  readonly holdsRounds: () => boolean
  readonly heldRounds: () => readonly HeldRound[]
  /** Answers an open ask; false when it is no longer open. */
  readonly answer: (ask: AskKey, answer: Answer, by?: AnsweredBy, spent?: Spent) => boolean
  readonly pendingAsks: () => readonly PendingAsk[]
  /** Calls back when an ask or a held round opens or closes, or a task begins or ends to be followed; returns the way to stop. */
  readonly onAsksChanged: (listener: () => void) => () => void
  /** By the person, unless it is said that the page is left. */
  readonly close: (by?: 'page') => Promise<void>
}
