import { inputRequired, type InputRequests } from '@modelcontextprotocol/server'
import { APPROVE_PATH } from './approve-page'
import { onDecided } from './approvals'
import type { Round } from './rounds'

/**
 * Sends the person to the approval page, under the key `approval`. On 2025-11-25 the client is told when the page was
 * used (`notifications/elicitation/complete`); 2026-07-28 has neither that notification nor the `elicitationId`.
 */
export const askForApproval = (
  { peer, ctx }: Pick<Round<unknown>, 'peer' | 'ctx'>,
  approval: string,
  message: string,
): InputRequests => {
  const url = `${peer.origin}${APPROVE_PATH}?id=${approval}`
  if (peer.era === 'modern') return { approval: inputRequired.elicitUrl({ message, url }) }
  onDecided(approval, () => {
    const complete = { method: 'notifications/elicitation/complete', params: { elicitationId: approval } }
    // The call, and with it the stream, may be gone by now: then there is nobody to tell.
    ctx.mcpReq.notify(complete).catch(() => undefined)
  })
  return { approval: { method: 'elicitation/create', params: { mode: 'url', message, url, elicitationId: approval } } }
}
