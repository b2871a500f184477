import type { Advertised } from '@/lib/protocol/capabilities'
import type { Answer, AnsweredBy, Root, Spent } from '@/lib/protocol/asks'
import type { HeaderList } from '@/lib/protocol/headers'
import type { JsonObject } from '@/lib/protocol/json'
import type { Message, RequestId } from '@/lib/protocol/jsonrpc'
import type { LogLevel } from '@/lib/protocol/meta'
import type { Era, Revision } from '@/lib/protocol/revisions'
import type { ConnectionId } from '@/lib/recording/events'
import type { AskKey, ExplorationId } from '@/lib/recording/keys'
import type { Recording } from '@/lib/recording/recording'
import type { WireFetch } from '@/lib/wire/types'

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
  /** The task it was made into (2025-11-25): it outlives the call in which it was asked. */
  readonly taskId?: string
}

export type CallOptions = {
  /** Ask the server for progress notifications. */
  readonly progress?: boolean
  /** Arguments schema of the tool, for `Mcp-Param-*` headers (modern). */
  readonly inputSchema?: unknown
  /** Extra headers of this call only. */
  readonly headers?: HeaderList
}

/** A call under way. Its id is fixed at once; `done` settles with the last message, never with a validated one. */
export type Call = {
  readonly requestId: RequestId
  /** Resolves with the result or error message; rejects with a `ProblemError` when none will come. */
  readonly done: Promise<Extract<Message, { kind: 'result' | 'error' }>>
  readonly cancel: (reason?: string) => void
}

export type Connection = {
  readonly id: ConnectionId
  readonly era: Era
  readonly revision: Revision
  readonly capabilities: Readonly<Record<string, unknown>>
  /** Sends a request verbatim on the raw lane and drives its rounds. */
  readonly call: (method: string, params: JsonObject, options?: CallOptions) => Call
  readonly notify: (method: string, params: JsonObject) => Promise<void>
  /** Lists everything the server's capabilities promise, page by page. Failures are on the recording. */
  readonly refreshCatalog: () => Promise<void>
  /** Opens a modern server's change notifications, where it promises any (2026-07-28, subscriptions/listen). */
  readonly listen: () => void
  /** Answers an open ask; false when it is no longer open. */
  readonly answer: (ask: AskKey, answer: Answer, by?: AnsweredBy, spent?: Spent) => boolean
  readonly pendingAsks: () => readonly PendingAsk[]
  /** Calls back when an ask opens or closes; returns the way to stop. */
  readonly onAsksChanged: (listener: () => void) => () => void
  readonly close: () => Promise<void>
}
