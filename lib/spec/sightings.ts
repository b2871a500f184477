import type { HeaderList } from '@/lib/protocol/headers'
import type { RequestId } from '@/lib/protocol/jsonrpc'
import type { AskKind } from '@/lib/protocol/methods'
import type { Era, Revision } from '@/lib/protocol/revisions'
import type { SseBlock } from '@/lib/protocol/sse'
import type { ConnectionId, EventOf, HttpId, TransportKind } from '@/lib/recording/events'
import type { AskKey, Seq } from '@/lib/recording/keys'
import type { ExchangeView, MessageView } from '@/lib/views/types'

/** The server on the other end of one connection, as far as it is known; a live object: read it, never keep it. */
export type Peer = {
  readonly connectionId: ConnectionId
  readonly url: string
  readonly revision: Revision
  readonly era: Era
  readonly transport: TransportKind
  /** `ServerCapabilities`, as the server sent them; empty while (or when) there was no handshake. */
  readonly capabilities: Readonly<Record<string, unknown>>
  readonly mcpSessionId: string | undefined
  /** Client capabilities of the legacy `initialize`; on modern they are in each request (`declared`). */
  readonly declared: Readonly<Record<string, unknown>>
}

/** A call, as it stands when it is looked at: its view is built only then. */
type LiveCall = { readonly view: ExchangeView }

/** One message of ours, as it went out. */
export type ClientMessage = {
  readonly kind: 'request' | 'notification' | 'response' | 'invalid'
  readonly message: MessageView
  readonly http: Http
  readonly method: string | undefined
  /** Undefined for a notification. */
  readonly id: RequestId | undefined
  readonly params: unknown
  /** Client capabilities in force for it: of the handshake (legacy), of its own `_meta` (modern). */
  readonly declared: Readonly<Record<string, unknown>>
}

/** One HTTP exchange; a live object: `status` and what follows from it appear with the response's head. */
export type Http = {
  readonly id: HttpId
  readonly verb: string
  readonly url: string
  readonly requestHeaders: HeaderList
  /** Sequence numbers of the request and, once there, of the response's head. */
  readonly sentSeq: Seq
  readonly headSeq: Seq | undefined
  readonly status: number | undefined
  readonly headers: HeaderList
  /** Media type of the response, lower case, without parameters; empty where there is none. */
  readonly type: string
  /** Our messages that it carried. */
  readonly carried: readonly ClientMessage[]
  /** True for the connection's own MCP endpoint (HTTP+SSE's message URL too), not for OAuth and the like. */
  readonly mcp: boolean
  /** The exchange whose stream it goes on with (Last-Event-ID). */
  readonly resumes: Http | undefined
  /** The server's JSON-RPC messages on it so far. */
  readonly messages: number
  /** Bytes of the response so far. */
  readonly size: number
  /** How it ended; undefined while it goes on. */
  readonly how: EventOf<'http-ended'>['how'] | undefined
}

type Common = {
  readonly seq: Seq
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly peer: Peer
}

type Received = Common & { readonly message: MessageView; readonly http: Http }

type Kinds = {
  /** A raw wire unit from the server: a whole body or one block of an event stream, malformed ones too. */
  frame: Common & {
    readonly frame: EventOf<'frame-received'>
    readonly http: Http
    /** What was read of it: JSON-RPC messages, or one malformed entry; empty for a block without data. */
    readonly messages: readonly MessageView[]
    readonly block: SseBlock | undefined
  }
  /** Any parsed JSON-RPC message of the server, invalid ones too (not: text that is no JSON). */
  message: Received & { readonly value: unknown }
  /** A request the server sent (legacy). */
  request: Received & {
    readonly value: Readonly<Record<string, unknown>>
    readonly method: string
    readonly id: RequestId
    readonly params: unknown
    /** Our call on whose stream it came, or the only one it can belong to. */
    readonly call: LiveCall | undefined
  }
  notification: Received & {
    readonly value: Readonly<Record<string, unknown>>
    readonly method: string
    readonly params: unknown
    /** The exchange it names or on whose stream it came. */
    readonly call: LiveCall | undefined
  }
  /** The server's result to a request of ours. */
  result: Received & {
    readonly value: Readonly<Record<string, unknown>>
    readonly result: unknown
    /** The method of the request it answers. */
    readonly method: string
    readonly request: ClientMessage
    /** It is not the first response to that request, or came after the call was given up. */
    readonly surplus: 'duplicate' | 'late' | undefined
    readonly exchange: LiveCall
  }
  /** An error response; `request` is what it answers, where that can be told. */
  error: Received & {
    readonly value: Readonly<Record<string, unknown>>
    /** The `error` member, unchecked. */
    readonly error: unknown
    readonly method: string | undefined
    readonly request: ClientMessage | undefined
    readonly surplus: 'duplicate' | 'late' | undefined
    readonly exchange: LiveCall | undefined
  }
  /** A response to nothing we sent. */
  orphan: Received & { readonly value: Readonly<Record<string, unknown>> }
  /** The server wants something: a request of its own (legacy) or one entry of `inputRequests` (modern). */
  ask: Received & {
    readonly key: AskKey
    readonly ask: AskKind
    readonly method: string
    readonly params: unknown
    /** JSON pointer to the params inside the message. */
    readonly path: string
    /** Client capabilities in force for it. */
    readonly declared: Readonly<Record<string, unknown>>
    readonly call: LiveCall | undefined
  }
  /** A message of ours went out. */
  sent: Common & { readonly client: ClientMessage; readonly http: Http }
  /** Status and headers of a response to any of our HTTP requests arrived. */
  head: Common & { readonly http: Http }
  /** An HTTP exchange came to its end. */
  ended: Common & { readonly http: Http; readonly how: EventOf<'http-ended'>['how'] }
  /** A call of ours was cancelled, or given up: no answer is waited for any more. */
  'gave-up': Common & {
    readonly request: ClientMessage
    readonly why: 'cancelled' | 'failed'
    readonly exchange: LiveCall
  }
  /** The connection was closed. */
  closed: Common & { readonly by: EventOf<'connection-closed'>['by'] }
}

export type SightingKind = keyof Kinds

/** One thing that happened on a connection, in the terms rules speak. */
export type Sighting<K extends SightingKind = SightingKind> = { [Kind in K]: Kinds[Kind] & { readonly kind: Kind } }[K]
