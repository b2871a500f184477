import { UrlElicitationRequiredError } from '@modelcontextprotocol/server'
import type { CallToolResult, McpServer, ServerContext } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { APPROVE_PATH } from '@/lib/demo/concierge/approve-page'
import { findApproval, onDecided, openApproval, waitForDecision } from '@/lib/demo/concierge/approvals'
import { askForApproval } from '@/lib/demo/concierge/ask-approval'
import { whatClientCan, type Peer } from '@/lib/demo/concierge/peer'
import { asking, type Round } from '@/lib/demo/concierge/rounds'
import { withStructure } from '@/lib/demo/concierge/since'

const input = z.object({
  owner: z.string().min(1).max(60).default('Ada').meta({ title: 'Whose account' }),
})
type Input = z.output<typeof input>
const output = z.object({ status: z.enum(['opened', 'refused', 'declined', 'cancelled', 'expired']) })
type Status = z.output<typeof output>['status']

const whatFor = (owner: string): string => `Open a concierge account for ${owner}`
const messageFor = (owner: string): string => `Please confirm on our page that we may open an account for ${owner}.`

const says = (peer: Peer, owner: string, status: Status): CallToolResult =>
  withStructure(peer, {
    content: [{ type: 'text', text: `Account of ${owner}: ${status}.` }],
    structuredContent: { status },
  })

/** 2025-11-25: refuses with -32042 until the page was visited, and tells when it was, on the stream beside all calls. */
const legacyTool = (server: McpServer, peer: Peer) => {
  const pages = new Map<string, string>()
  return ({ owner }: Input, ctx: ServerContext): CallToolResult => {
    if (!whatClientCan(peer, ctx).url)
      return {
        isError: true,
        content: [{ type: 'text', text: 'This needs a page to be visited, which your client did not declare.' }],
      }
    const known = pages.get(owner)
    const page = known === undefined ? undefined : findApproval(known)
    if (page?.decision !== undefined) {
      pages.delete(owner)
      return says(peer, owner, page.decision === 'approved' ? 'opened' : 'refused')
    }
    const elicitationId = known !== undefined && page ? known : openApproval(whatFor(owner))
    if (elicitationId !== known) {
      pages.set(owner, elicitationId)
      onDecided(elicitationId, () => {
        const complete = { method: 'notifications/elicitation/complete', params: { elicitationId } } as const
        // The session may be gone by now: then there is nobody to tell.
        server.server.notification(complete).catch(() => undefined)
      })
    }
    const url = `${peer.origin}${APPROVE_PATH}?id=${elicitationId}`
    throw new UrlElicitationRequiredError([{ mode: 'url', message: messageFor(owner), url, elicitationId }])
  }
}

/** 2026-07-28 has no such error: the page is asked for in a round. */
const modernTool = async ({ owner }: Input, round: Round<{ approval: string }>) => {
  const { answer, state, ctx, peer } = round
  const view = answer('approval')
  if (view.kind === 'elicit' && view.action === 'decline') return says(peer, owner, 'declined')
  if (view.kind === 'elicit' && view.action === 'cancel') return says(peer, owner, 'cancelled')
  if (view.kind === 'elicit' && state) {
    const decision = await waitForDecision(state.approval, ctx.mcpReq.signal)
    return says(peer, owner, decision === 'approved' ? 'opened' : decision)
  }
  const approval = state?.approval ?? openApproval(whatFor(owner))
  return { ask: askForApproval(round, approval, messageFor(owner)), state: { approval } }
}

/** A call that needs a page visited before it: by error on 2025-11-25, by a round on 2026-07-28, not at all before. */
export const registerOpenAccount = (server: McpServer, peer: Peer): void => {
  server.registerTool(
    'open_account',
    {
      title: 'Open an account',
      description: 'Goes through only after you agreed on a page of this server: refuses, names the page, try again.',
      inputSchema: input,
      ...(peer.revision >= '2025-06-18' ? { outputSchema: output } : {}),
    },
    peer.era === 'modern' ? asking(peer, modernTool) : legacyTool(server, peer),
  )
}
