import type { Advertised } from '@/lib/protocol/capabilities'
import type { Answer, AnsweredBy, Spent } from '@/lib/protocol/asks'
import type { HeaderList } from '@/lib/protocol/headers'
import type { RequestId } from '@/lib/protocol/jsonrpc'
import type { Problem } from '@/lib/protocol/problem'
import type { Era, Revision } from '@/lib/protocol/revisions'
import type { ExplorationEnd, ExplorationPlan, ExplorationRun } from './exploration'
import type { AppId, AskKey, ExplorationId, MessageKey, ProbingId, Seq } from './keys'
import type { Expectation, ProbeResult, ProbingPlan } from './probing'

export type ConnectionId = string & { readonly __brand: 'ConnectionId' }
/** One HTTP request and its response, unique within the recording. */
export type HttpId = string & { readonly __brand: 'HttpId' }

/** Which of the two lanes sent an HTTP request; `provider` goes to a model provider, never to the MCP server. */
export type Lane = 'sdk' | 'raw' | 'provider'
export type TransportKind = 'streamable-http' | 'http+sse'

/** How bytes are kept: text where they are valid UTF-8, base64 where they are not. */
export type Encoding = 'utf8' | 'base64'

/** What the person composed or changed before it went out. */
export type ByHand = {
  /** The call it goes on with, by the id of its first request: the message itself need not tell (2026-07-28, rounds). */
  readonly call?: RequestId
  /** The round of that call, from 1, that it sends once more. */
  readonly again?: number
}

/** The logged facts, each without `seq` and `at`, which the recording adds. */
export type EventBody =
  | {
      readonly type: 'connection-started'
      readonly url: string
      /** What the user pinned; `auto` lets the client negotiate. */
      readonly requested: Era | Revision | 'auto'
      readonly advertised: Advertised
      /** The connection whose session the server lost: this one was made in its place, without being told to. */
      readonly inPlaceOf?: ConnectionId
      /** The exploration that connected, and for which of its runs; absent for the person's own connections. */
      readonly exploration?: { readonly id: ExplorationId; readonly run: number }
      /** The run of probes that connected, and for which of them (its requirement's id). */
      readonly probe?: { readonly probing: ProbingId; readonly id: string }
    }
  | {
      readonly type: 'connection-established'
      readonly era: Era
      readonly revision: Revision
      readonly transport: TransportKind
      readonly mcpSessionId?: string
      readonly serverInfo?: { readonly name: string; readonly title?: string; readonly version?: string }
      /** `ServerCapabilities`, as the server sent them. */
      readonly capabilities: Readonly<Record<string, unknown>>
      readonly instructions?: string
    }
  | { readonly type: 'connection-failed'; readonly problem: Problem }
  | { readonly type: 'connection-closed'; readonly by: 'person' | 'server' | 'page'; readonly problem?: Problem }
  | {
      readonly type: 'http-request-sent'
      readonly httpId: HttpId
      readonly lane: Lane
      readonly method: string
      readonly url: string
      readonly headers: HeaderList
      /** The body as sent; absent when there is none. */
      readonly body?: string
      /** The body is no UTF-8: `body` is its base64. */
      readonly bodyEncoding?: 'base64'
      /** Not what Parley would have sent: what comes of it need not be the server's fault. */
      readonly byHand?: ByHand
      /** The ask a model provider is to answer (lane `provider`). */
      readonly ask?: AskKey
    }
  | {
      readonly type: 'http-response-received'
      readonly httpId: HttpId
      readonly status: number
      readonly statusText: string
      readonly headers: HeaderList
    }
  | {
      /** A raw wire unit: a whole HTTP body, or one block of an event stream with its blank line. */
      readonly type: 'frame-received'
      readonly httpId: HttpId
      readonly source: 'body' | 'sse'
      readonly raw: string
      readonly encoding: Encoding
      /** Bytes on the wire. */
      readonly size: number
      /** The stream ended before this unit was complete. */
      readonly truncated?: true
    }
  | {
      readonly type: 'http-ended'
      readonly httpId: HttpId
      readonly how: 'complete' | 'aborted' | 'failed'
      /** Body bytes received. */
      readonly size: number
      /** Why, for `failed`: before or in the middle of the response. */
      readonly problem?: Problem
    }
  | {
      readonly type: 'answer-given'
      /** The ask's key as the views compute it. */
      readonly askKey: AskKey
      readonly by: AnsweredBy
      readonly answer: Answer
      /** What a provider's answer took. */
      readonly spent?: Spent
    }
  | {
      /** The person (or a closing connection) gave up waiting for a request. */
      readonly type: 'call-cancelled'
      readonly requestId: RequestId
      readonly reason: string
    }
  | {
      /** A request will get no answer: the stream ended, the reply was unusable, the round limit was met. */
      readonly type: 'call-failed'
      readonly requestId: RequestId
      readonly problem: Problem
    }
  /** Something the client noticed that no frame shows, such as an error inside the SDK. */
  | { readonly type: 'client-noted'; readonly problem: Problem }
  /** An exploration begins; its own events carry its id as their connection. */
  | { readonly type: 'exploration-started'; readonly exploration: ExplorationId; readonly plan: ExplorationPlan }
  | { readonly type: 'exploration-run-ended'; readonly exploration: ExplorationId; readonly run: ExplorationRun }
  | { readonly type: 'exploration-ended'; readonly exploration: ExplorationId; readonly end: ExplorationEnd }
  /** A run of probes begins; its own events carry its id as their connection. */
  | { readonly type: 'probing-started'; readonly probing: ProbingId; readonly plan: ProbingPlan }
  | { readonly type: 'probe-ended'; readonly probing: ProbingId; readonly result: ProbeResult }
  | { readonly type: 'probing-ended'; readonly probing: ProbingId; readonly how: 'complete' | 'stopped' }
  /** The person holds later results against this one, or no longer does. Pinning the same id again replaces it. */
  | { readonly type: 'expectation-pinned'; readonly expectation: Expectation }
  | { readonly type: 'expectation-removed'; readonly expectation: string }
  | {
      /** The person opened the page of an MCP App (a `ui://` resource) in a sandbox. */
      readonly type: 'app-opened'
      readonly app: AppId
      readonly uri: string
      /** The Content-Security-Policy it runs under. */
      readonly policy: string
      /** First request of the call whose result it shows. */
      readonly exchange?: MessageKey
    }
  | {
      /** What went between an app's page and Parley (`postMessage`): the MCP server saw none of it. */
      readonly type: 'app-message'
      readonly app: AppId
      readonly from: 'app' | 'host'
      /** The message in JSON, or its beginning. */
      readonly raw: string
      /** Characters of all of it. */
      readonly size: number
      /** It was too long to be kept, or to be read. */
      readonly truncated?: true
    }
  | {
      readonly type: 'app-closed'
      readonly app: AppId
      /** `parley` when it would not have gone on well: see `problem`. */
      readonly by: 'person' | 'parley' | 'page'
      /** Messages of the app that were not taken: it sent too many. */
      readonly dropped: number
      readonly problem?: Problem
    }

/** An immutable logged fact. `at`: milliseconds since the epoch, fractions kept. */
export type RecordingEvent = EventBody & { readonly seq: Seq; readonly at: number; readonly connectionId: ConnectionId }

export type EventType = EventBody['type']
export type EventOf<T extends EventType> = Extract<RecordingEvent, { type: T }>
