import type { HeaderList } from '@/lib/protocol/headers'
import type { Revision } from '@/lib/protocol/revisions'
import type { Negotiated } from './negotiate'

/** Where a connection's raw messages go, as it stands now. */
export type Target = {
  /** The server's URL, or the endpoint that HTTP+SSE announced. */
  readonly url: string
  /** Responses come on the GET stream, never on the POST (HTTP+SSE). */
  readonly detached: boolean
  readonly mcpSessionId?: string
  /** Requests are answered on their own POST only; streams are not resumed. */
  readonly modern: boolean
  /** Headers every message of this connection carries, after Content-Type and Accept. */
  readonly headers: HeaderList
}

/** The target of a connection whose handshake has come this far. */
export const targetOf = (url: string, endpoint: string | undefined, negotiated: Negotiated | undefined): Target => {
  const mcpSessionId = negotiated?.mcpSessionId()
  const modern = negotiated?.era === 'modern'
  const detached = negotiated?.transport === 'http+sse'
  return {
    url: detached && endpoint !== undefined ? endpoint : url,
    detached,
    modern,
    ...(mcpSessionId === undefined ? {} : { mcpSessionId }),
    headers: negotiated && !modern ? legacyHeaders(negotiated.revision, mcpSessionId) : [],
  }
}

/** MCP-Protocol-Version came with 2025-06-18; on modern both headers ride on each request instead. */
const legacyHeaders = (revision: Revision, mcpSessionId: string | undefined): HeaderList => [
  ...(mcpSessionId === undefined ? [] : [['Mcp-Session-Id', mcpSessionId] as const]),
  ...(revision >= '2025-06-18' ? [['MCP-Protocol-Version', revision] as const] : []),
]
