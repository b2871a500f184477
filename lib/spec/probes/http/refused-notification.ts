import type { ProbeContext } from '@/lib/spec/probing/context'
import type { Reply } from '@/lib/spec/probing/reply'
import { UNHEARD_OF } from '@/lib/spec/probing/versions'

const METHOD = 'notifications/parley/nothing'

export const SENDS_NOTIFICATIONS = [
  'A notification in a session that does not exist (up to 2025-11-25)',
  `A notification with MCP-Protocol-Version: ${UNHEARD_OF}`,
  'A notification whose Mcp-Method is not its method (2026-07-28)',
] as const

/** Notifications that a server has reason to refuse, and what it says to them. */
export const refusable = async (context: ProbeContext): Promise<readonly Reply[]> => {
  const { era, revision } = context.facts
  const replies: Reply[] = []
  if (era === 'legacy' && (await context.session()) !== undefined)
    replies.push(await context.notify(METHOD, {}, { headers: { 'Mcp-Session-Id': 'parley-no-such-session' } }))
  if (revision >= '2025-06-18')
    replies.push(await context.notify(METHOD, {}, { headers: { 'MCP-Protocol-Version': UNHEARD_OF } }))
  if (era === 'modern')
    replies.push(await context.notify(METHOD, {}, { headers: { 'Mcp-Method': 'notifications/parley/other' } }))
  return replies
}
