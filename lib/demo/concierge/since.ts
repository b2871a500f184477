import type { CallToolResult, ContentBlock } from '@modelcontextprotocol/server'
import type { Revision } from '@/lib/protocol/revisions'
import type { Peer } from './peer'

const FIRST: Partial<Record<ContentBlock['type'], Revision>> = { audio: '2025-03-26', resource_link: '2025-06-18' }

/** Leaves out the blocks that the negotiated revision does not know yet. */
export const knownContent = ({ revision }: Peer, content: readonly ContentBlock[]): ContentBlock[] =>
  content.filter(({ type }) => revision >= (FIRST[type] ?? revision))

type Structured = CallToolResult & { readonly structuredContent: Record<string, unknown> }

/**
 * A result with its structure mirrored as JSON text, as servers SHOULD for clients that read text only; before
 * 2025-06-18 the text is all there is.
 */
export const withStructure = (peer: Peer, { content, structuredContent, ...rest }: Structured): CallToolResult => {
  const mirror: ContentBlock = { type: 'text', text: JSON.stringify(structuredContent) }
  return {
    ...rest,
    content: [...knownContent(peer, content), mirror],
    ...(peer.revision >= '2025-06-18' ? { structuredContent } : {}),
  }
}
