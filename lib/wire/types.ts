import type { HeaderList } from '@/lib/protocol/headers'

/**
 * One outgoing HTTP request. The body is text (JSON or form data), or any bytes; headers are sent as given and in order.
 */
export type WireRequest = {
  readonly url: string
  readonly method: string
  readonly headers: HeaderList
  readonly body?: string
  /** The body is no UTF-8: `body` is its base64. */
  readonly bodyEncoding?: 'base64'
  /** Any certificate will do; heeded for servers of this machine and of its private networks only. */
  readonly anyCertificate?: true
  readonly signal?: AbortSignal
}

/**
 * The answer's head, with *all* headers as data (Set-Cookie and duplicates included), and its body as it streams in.
 * The body errors with a `WireError` when the stream breaks; redirects are answers, never followed.
 */
export type WireResponse = {
  readonly status: number
  readonly statusText: string
  readonly headers: HeaderList
  readonly body: ReadableStream<Uint8Array>
}

/** The port every outgoing request passes: browser variants go through the server, Node goes straight. */
export type WireFetch = (request: WireRequest) => Promise<WireResponse>
