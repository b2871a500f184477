import type { McpServer } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { openApproval, waitForDecision } from '@/lib/demo/concierge/approvals'
import { askForApproval } from '@/lib/demo/concierge/ask-approval'
import type { Peer } from '@/lib/demo/concierge/peer'
import { asking, type Round } from '@/lib/demo/concierge/rounds'
import { withStructure } from '@/lib/demo/concierge/since'

const input = z.object({
  what: z.string().min(1).max(200).default('Upgrade the room to a sea view').meta({ title: 'What is to be approved' }),
})
const output = z.object({ status: z.enum(['approved', 'refused', 'declined', 'cancelled', 'expired', 'failed']) })
type Status = z.output<typeof output>['status']

const statusOf = async ({ answer, refusal, ctx, state }: Round<{ approval: string }>): Promise<Status | undefined> => {
  const view = answer('approval')
  if (view.kind !== 'elicit') return refusal('approval') === undefined ? undefined : 'failed'
  if (view.action === 'decline') return 'declined'
  if (view.action === 'cancel') return 'cancelled'
  return state ? waitForDecision(state.approval, ctx.mcpReq.signal) : undefined
}

/** URL elicitation and nothing else. */
export const registerApproveByLink = (server: McpServer, peer: Peer): void => {
  server.registerTool(
    'approve_by_link',
    {
      title: 'Approve by link',
      description: 'Sends you to a page of this server and waits until you approve or refuse there.',
      inputSchema: input,
      ...(peer.revision >= '2025-06-18' ? { outputSchema: output } : {}),
    },
    asking(peer, async ({ what }: z.output<typeof input>, round: Round<{ approval: string }>) => {
      const status = await statusOf(round)
      if (status) {
        const text = `${what}: ${status}.`
        return withStructure(peer, { content: [{ type: 'text', text }], structuredContent: { status } })
      }
      const approval = round.state?.approval ?? openApproval(what)
      return { ask: askForApproval(round, approval, `Please decide: ${what}`), state: { approval } }
    }),
  )
}
