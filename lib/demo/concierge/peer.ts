import type { ServerContext } from '@modelcontextprotocol/server'
import { objectAt } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import type { Era, Revision } from '@/lib/protocol/revisions'

/** Whom one server instance talks to: a session on legacy, a single request on modern. */
export type Peer = {
  readonly era: Era
  readonly revision: Revision
  /** Origin under which the client reached us, for links back. */
  readonly origin: string
  /** What the client declared at initialize; on modern every request declares its own. */
  readonly declared: Record<string, unknown> | undefined
}

/** What may be asked of the client. */
export type Can = { readonly form: boolean; readonly url: boolean; readonly sampling: boolean; readonly roots: boolean }

/** What may be asked in this request, by what the client declared and what the revision knows. */
export const whatClientCan = (peer: Peer, ctx: ServerContext): Can => {
  const declared = peer.era === 'modern' ? objectAt(ctx.mcpReq.envelope, META.clientCapabilities) : peer.declared
  const elicitation = objectAt(declared, 'elicitation')
  return {
    // An empty `elicitation` means forms (2025-06-18, and kept by later revisions).
    form: peer.revision >= '2025-06-18' && !!elicitation && ('form' in elicitation || !('url' in elicitation)),
    url: peer.revision >= '2025-11-25' && !!elicitation && 'url' in elicitation,
    sampling: !!objectAt(declared, 'sampling'),
    roots: !!objectAt(declared, 'roots'),
  }
}
