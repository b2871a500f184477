import { modernHeaders, paramHeaders, type HeaderList } from '@/lib/protocol/headers'
import { objectAt, type Json, type JsonObject } from '@/lib/protocol/json'
import type { RequestId } from '@/lib/protocol/jsonrpc'
import { envelope } from '@/lib/protocol/meta'
import type { ProbeFacts } from './facts'

/** Header name → value; undefined leaves the header out. Names are matched without regard to case, sent as given. */
export type HeaderEdits = Readonly<Record<string, string | undefined>>

/** How a request differs from a well-formed one. */
export type Edits = {
  readonly headers?: HeaderEdits
  readonly id?: RequestId
  /** Members of `_meta`; undefined leaves one out. */
  readonly meta?: Readonly<Record<string, Json | undefined>>
  /** Client capabilities declared in it (modern). */
  readonly declared?: JsonObject
  /** The last word: the message to send in place of the one made. */
  readonly edit?: (message: JsonObject) => unknown
  /** False: no handshake before it, and no session header (legacy). */
  readonly handshake?: false
  /** Milliseconds to wait for the response. */
  readonly patience?: number
}

const JSON_AND_STREAM: HeaderList = [
  ['Content-Type', 'application/json'],
  ['Accept', 'application/json, text/event-stream'],
]
const STREAM_ONLY: HeaderList = [['Accept', 'text/event-stream']]

/** A list of headers with some of them changed, added or left out. */
export const edited = (headers: HeaderList, edits: HeaderEdits = {}): HeaderList => {
  const names = new Set(Object.keys(edits).map((name) => name.toLowerCase()))
  const added = Object.entries(edits).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  return [...headers.filter(([name]) => !names.has(name.toLowerCase())), ...added]
}

/** MCP-Protocol-Version came with 2025-06-18; modern requests have their own. */
const legacyHeaders = ({ revision, era }: ProbeFacts, mcpSessionId: string | undefined): HeaderList => [
  ...(mcpSessionId === undefined ? [] : [['Mcp-Session-Id', mcpSessionId] as const]),
  ...(era === 'legacy' && revision >= '2025-06-18' ? [['MCP-Protocol-Version', revision] as const] : []),
]

/** What any HTTP request of a connection carries, whatever its body. */
export const commonHeaders = (verb: string, facts: ProbeFacts, mcpSessionId: string | undefined): HeaderList => [
  ...(verb === 'POST' ? JSON_AND_STREAM : verb === 'GET' ? STREAM_ONLY : []),
  ...facts.headers,
  ...legacyHeaders(facts, mcpSessionId),
]

/** The headers that mirror a modern message: method, name, and the arguments a tool wants mirrored. */
const mirrored = ({ era, revision }: ProbeFacts, method: string, params: JsonObject, tool: unknown): HeaderList =>
  era === 'legacy'
    ? []
    : [
        ...modernHeaders(revision, method, params),
        ...paramHeaders(objectAt(tool, 'inputSchema'), objectAt(params, 'arguments')),
      ]

const withMeta = ({ era, revision, declared }: ProbeFacts, params: JsonObject, edits: Edits): JsonObject => {
  const own = era === 'modern' ? envelope(revision, edits.declared ?? declared) : {}
  const all = { ...own, ...objectAt(params, '_meta'), ...edits.meta }
  const kept = Object.entries(all).filter((entry): entry is [string, Json] => entry[1] !== undefined)
  return kept.length === 0 ? params : { ...params, _meta: Object.fromEntries(kept) }
}

type Wanted = {
  readonly method: string
  readonly params: JsonObject
  /** Absent for a notification. */
  readonly id?: RequestId
  /** The listed tool that is called. */
  readonly tool?: unknown
}

/** A message of the server's era, well-formed but for the edits. */
export const craft = (
  facts: ProbeFacts,
  { method, params, id, tool }: Wanted,
  edits: Edits,
): { readonly headers: HeaderList; readonly body: string } => {
  const full = withMeta(facts, params, edits)
  const message: JsonObject = {
    jsonrpc: '2.0',
    ...(id === undefined ? {} : { id }),
    method,
    ...(Object.keys(full).length === 0 ? {} : { params: full }),
  }
  return { headers: mirrored(facts, method, params, tool), body: JSON.stringify(edits.edit?.(message) ?? message) }
}
