import type { Answer, AnsweredBy, Spent } from '@/lib/protocol/asks'
import type { Advertised } from '@/lib/protocol/capabilities'
import type { HeaderList } from '@/lib/protocol/headers'
import type { Message, RequestId } from '@/lib/protocol/jsonrpc'
import type { AskKind } from '@/lib/protocol/methods'
import type { Problem } from '@/lib/protocol/problem'
import type { Era, Revision } from '@/lib/protocol/revisions'
import type { ByHand, ConnectionId, Encoding, HttpId, Lane, TransportKind } from '@/lib/recording/events'
import type { ExplorationEnd, ExplorationPlan, ExplorationRun } from '@/lib/recording/exploration'
import type { AppId, AskKey, ExplorationId, MessageKey, ProbingId, Seq } from '@/lib/recording/keys'
import type { ProbeResult, ProbingPlan } from '@/lib/recording/probing'

/** Every view object is immutable: a change publishes a new object under the same key. */

type Direction = 'client-to-server' | 'server-to-client'

/** One JSON-RPC message, or one frame that is none. */
export type MessageView = {
  readonly key: MessageKey
  readonly seq: Seq
  readonly at: number
  readonly connectionId: ConnectionId
  readonly httpId: HttpId
  readonly lane: Lane
  readonly direction: Direction
  readonly source: 'body' | 'sse'
  /** The frame's text as it crossed the wire (for SSE with its field names), or base64. */
  readonly raw: string
  readonly encoding: Encoding
  /** Bytes of the whole frame. */
  readonly size: number
  readonly content: Message | { readonly kind: 'malformed'; readonly reason: string }
}

/** Milliseconds by who was being waited for; their sum is the exchange's duration so far. */
export type Timing = { readonly server: number; readonly person: number; readonly model: number }

/** A timing and how it goes on: from `timedUntil` time grows for `waitingFor`; see `liveTiming`. */
export type Timed = {
  readonly timing: Timing
  /** Milliseconds since the epoch up to which `timing` counts: the end, or the last event of an open exchange. */
  readonly timedUntil: number
  /** Who is being waited for; undefined once ended. */
  readonly waitingFor?: 'server' | 'person' | 'model'
}

export type ExchangeStatus =
  | 'pending'
  /** Waiting for an answer from this side. */
  | 'asking'
  | 'complete'
  /** A result with `isError: true`. */
  | 'tool-error'
  /** A JSON-RPC error. */
  | 'error'
  | 'cancelled'
  /** No answer will come: see `problem`. */
  | 'failed'

/** One leg of a multi round-trip request; every exchange has at least one. */
export type RoundView = {
  readonly request: MessageView
  readonly response?: MessageView
  readonly asks: readonly AskKey[]
}

/** A JSON-RPC request and all that belongs to it. */
export type ExchangeView = {
  /** The key of the first round's request. */
  readonly key: MessageKey
  readonly connectionId: ConnectionId
  readonly direction: Direction
  readonly method: string
  /** Tool, prompt or resource it is about. */
  readonly subject?: string
  readonly requestId: RequestId
  readonly rounds: readonly RoundView[]
  /** The person composed it: nobody drives its rounds but they. */
  readonly byHand?: true
  /** The round, from 1, of another exchange that the person sent once more with this one. */
  readonly replays?: { readonly exchange: MessageKey; readonly round: number }
  /** Exchanges in which rounds of this one were sent once more. */
  readonly replayedBy?: readonly MessageKey[]
  /** Keys of its asks, both eras', in order of arrival. */
  readonly asks: readonly AskKey[]
  readonly notifications: number
  readonly progress?: { readonly progress: number; readonly total?: number; readonly message?: string }
  readonly status: ExchangeStatus
  readonly problem?: Problem
  readonly startedAt: number
  readonly endedAt?: number
} & Timed

/** One probe (by its requirement's id) of a run of probes. */
type ProbeRef = { readonly probing: ProbingId; readonly id: string }

/** The server wants something of this side. */
export type AskView = {
  readonly key: AskKey
  readonly kind: AskKind
  readonly era: Era
  readonly connectionId: ConnectionId
  /** JSON-RPC id (legacy) or key in `inputRequests` (modern). */
  readonly id: RequestId
  readonly params: unknown
  readonly message: MessageView
  /** The call that caused it, where that can be told. */
  readonly exchange?: MessageKey
  /** 1 for the first round; legacy asks are all of round 1. */
  readonly round: number
  readonly askedAt: number
  readonly status: 'pending' | 'answered' | 'abandoned'
  readonly answeredAt?: number
  readonly answeredBy?: AnsweredBy
  readonly answer?: Answer
  /** What a provider's answer took. */
  readonly spent?: Spent
  /** The requests to model providers made for it. */
  readonly providers?: readonly HttpId[]
  /** When the server said that what it wanted done at a URL is done (`notifications/elicitation/complete`). */
  readonly completedAt?: number
}

export type HttpView = {
  readonly id: HttpId
  readonly connectionId: ConnectionId
  readonly lane: Lane
  readonly method: string
  readonly url: string
  readonly requestHeaders: HeaderList
  /** Composed or changed by the person. */
  readonly byHand?: ByHand
  readonly requestBody?: string
  /** The request's body is no UTF-8: `requestBody` is its base64. */
  readonly requestBodyEncoding?: 'base64'
  readonly sentAt: number
  readonly status?: number
  readonly statusText?: string
  readonly responseHeaders?: HeaderList
  /** The body so far, of a model provider's response only: a server's is in its messages. */
  readonly responseText?: string
  readonly headAt?: number
  readonly endedAt?: number
  readonly how?: 'complete' | 'aborted' | 'failed'
  readonly problem?: Problem
  /** Frames and body bytes received so far. */
  readonly frames: number
  readonly size: number
  /** An event stream that is still open. */
  readonly streaming: boolean
}

export type ConnectionView = {
  readonly id: ConnectionId
  readonly url: string
  readonly requested: Era | Revision | 'auto'
  /** What this side said it can be asked for; members that the recording's version did not know are absent. */
  readonly advertised: Readonly<Partial<Advertised>>
  /** The exploration it was made for, and which of its runs; absent for the person's own. */
  readonly exploration?: { readonly id: ExplorationId; readonly run: number }
  /** The run of probes, and which probe (its requirement's id), that it was made for. */
  readonly probe?: ProbeRef
  /** The connection whose session was lost, and in whose place this one was made by itself. */
  readonly inPlaceOf?: ConnectionId
  readonly state: 'connecting' | 'open' | 'closed' | 'failed'
  readonly startedAt: number
  readonly era?: Era
  readonly revision?: Revision
  readonly transport?: TransportKind
  readonly mcpSessionId?: string
  readonly serverInfo?: { readonly name: string; readonly title?: string; readonly version?: string }
  readonly capabilities?: Readonly<Record<string, unknown>>
  readonly instructions?: string
  readonly problem?: Problem
  readonly closedBy?: 'person' | 'server' | 'page'
}

export type Tone = 'neutral' | 'ok' | 'warn' | 'bad' | 'person' | 'model'

type RowKind =
  | 'request'
  | 'response'
  | 'notification'
  | 'ask'
  | 'answer'
  | 'malformed'
  /** An HTTP exchange without a usable message: refused, 4xx, HTML, 202, a bare stream. */
  | 'http'
  /** A fact about the connection or the client. */
  | 'note'
  /** An MCP App, or what went between it and Parley: no traffic of the server's. */
  | 'app'
  /** What a bridged command wrote to stderr, or what became of it: no traffic of the server's. */
  | 'stderr'

/** One line of the timeline. */
export type Row = {
  readonly key: string
  readonly kind: RowKind
  readonly seq: Seq
  readonly at: number
  readonly connectionId: ConnectionId
  /** The exploration, and which of its runs, whose connection it is about. */
  readonly exploration?: { readonly id: ExplorationId; readonly run: number }
  /** The probe whose connection it is about. */
  readonly probe?: ProbeRef
  readonly direction?: Direction
  /** 0 top level; 1 inside a call; 2 an ask inside a round. */
  readonly depth: 0 | 1 | 2
  /** Method, or `result`, `error`, `not JSON` … */
  readonly label: string
  /** The message's JSON-RPC method; for a response, that of the request it answers. */
  readonly method?: string
  /** Name, summary, first characters. */
  readonly detail: string
  readonly id?: string
  readonly status?: { readonly text: string; readonly tone: Tone }
  /** Present on a call's request row, as are the two below. */
  readonly timing?: Timing
  readonly timedUntil?: number
  readonly waitingFor?: 'server' | 'person' | 'model'
  /** True while the row's call or ask is still open: its timing grows with the clock. */
  readonly open: boolean
  readonly size?: number
  readonly message?: MessageKey
  readonly exchange?: MessageKey
  readonly ask?: AskKey
  readonly http?: HttpId
  /** The exploration that a note is about. */
  readonly tellsOf?: ExplorationId
  /** The app, and which side spoke. */
  readonly app?: { readonly id: AppId; readonly from?: 'app' | 'host' }
}

/** What the server offers, folded from the newest complete answer to each list request. */
export type Catalog = {
  readonly tools: readonly CatalogItem[]
  readonly resources: readonly CatalogItem[]
  readonly resourceTemplates: readonly CatalogItem[]
  readonly prompts: readonly CatalogItem[]
}

export type CatalogItem = {
  /** Tool or prompt name, resource URI or URI template. */
  readonly key: string
  readonly title?: string
  readonly description?: string
  /** What makes the entry unusable as it is; absent when nothing does. */
  readonly invalid?: string
  /** It was not in the list that its connection saw first, or was another thing there. */
  readonly since?: 'new' | 'changed'
  /** The entry exactly as the server listed it, unchecked; one that is no object stands under `value`. */
  readonly raw: Readonly<Record<string, unknown>>
}

export type Statistics = {
  readonly messages: number
  /** Bytes of all frames in both directions. */
  readonly bytes: number
  readonly openStreams: number
  readonly malformed: number
  /** Milliseconds of server time over completed calls; undefined before the first. */
  readonly p50?: number
  readonly p99?: number
}

/** One call under many answers and capability sets, as far as it got. */
export type ExplorationView = {
  readonly id: ExplorationId
  readonly plan: ExplorationPlan
  readonly startedAt: number
  /** In the order in which they were made. */
  readonly runs: readonly ExplorationRun[]
  /** Absent while it goes on, or where the page was left in the middle. */
  readonly end?: ExplorationEnd
}

/** An MCP App that was opened, as far as it got. */
export type AppView = {
  readonly id: AppId
  readonly connectionId: ConnectionId
  readonly uri: string
  readonly policy: string
  readonly exchange?: MessageKey
  readonly openedAt: number
  /** Messages in both directions. */
  readonly messages: number
  /** Absent while it runs. */
  readonly closed?: { readonly by: 'person' | 'parley' | 'page'; readonly dropped: number; readonly problem?: Problem }
}

/** One run of probes, as far as it got. */
export type ProbingView = {
  readonly id: ProbingId
  readonly plan: ProbingPlan
  readonly startedAt: number
  /** In the order in which they ended. */
  readonly results: readonly ProbeResult[]
  /** Absent while it goes on, or where the page was left in the middle. */
  readonly how?: 'complete' | 'stopped'
}
