import { modernHeaders, withReplaced, type HeaderList } from '@/lib/protocol/headers'
import { readFrame, type RequestId } from '@/lib/protocol/jsonrpc'
import type { Revision } from '@/lib/protocol/revisions'
import { encodeBytes } from '@/lib/wire/bytes'
import type { WireRequest } from '@/lib/wire/types'
import type { Target } from './target'
import type { RawPreview, RawRequest } from './types'

/** By HTTP method: what a connection's messages, its event stream and the end of its session carry. */
const MEDIA_TYPES: Readonly<Record<string, HeaderList>> = {
  POST: [
    ['Content-Type', 'application/json'],
    ['Accept', 'application/json, text/event-stream'],
  ],
  GET: [['Accept', 'text/event-stream']],
}

/** What a body composed by hand says, as far as it is one JSON-RPC message. */
export type RawMessage = { readonly id?: RequestId; readonly method?: string; readonly params?: unknown }

/** Undefined members for bytes, batches and what is no JSON-RPC. */
export const rawMessage = (body: RawRequest['body']): RawMessage => {
  const content = typeof body === 'string' ? readFrame(body) : undefined
  if (content?.kind !== 'messages' || content.batch) return {}
  const [message] = content.messages
  if (message?.kind !== 'request' && message?.kind !== 'notification') return {}
  const { method, params } = message
  return { method, params, ...(message.kind === 'request' ? { id: message.id } : {}) }
}

/** Bytes as the wire takes them: as text where they are valid UTF-8. */
export const rawBody = (body: RawRequest['body']): Pick<WireRequest, 'body' | 'bodyEncoding'> => {
  if (body === undefined || typeof body === 'string') return body === undefined ? {} : { body }
  const { raw, encoding } = encodeBytes(body)
  return { body: raw, ...(encoding === 'base64' && { bodyEncoding: encoding }) }
}

/**
 * What a raw request sends: the connection's own headers, those set for the server (`set`), and the person's, each
 * replacing those before it of the same name.
 */
export const rawPreview = (
  { method = 'POST', headers, own, without = [], body }: RawRequest,
  { url, modern, headers: common }: Target,
  set: HeaderList,
  revision: Revision,
): RawPreview => {
  const left = new Set(without.map((name) => name.toLowerCase()))
  const mirrored = modern && own ? mirroredBy(revision, rawMessage(body)) : []
  const all = withReplaced(own ? [...(MEDIA_TYPES[method] ?? []), ...common, ...mirrored] : [], set)
  const kept = all.filter(([name]) => !left.has(name.toLowerCase()))
  return { url, method, headers: withReplaced(kept, headers) }
}

const mirroredBy = (revision: Revision, { method, params }: RawMessage): HeaderList =>
  method === undefined ? [['MCP-Protocol-Version', revision]] : modernHeaders(revision, method, params)
