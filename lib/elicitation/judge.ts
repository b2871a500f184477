import { isObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { judgeForm } from './judge-form'
import { judgeLinkAsk } from './judge-link-ask'
import { pointer } from '@/lib/protocol/pointer'
import { remark, type AskRemark } from './remark'

const MESSAGE = pointer('message')

const judgeMessage = ({ message }: Readonly<Record<string, unknown>>, revision: Revision): readonly AskRemark[] => {
  const fix = 'Say in a sentence or two what is asked, and why.'
  if (revision < '2025-11-25')
    return typeof message === 'string'
      ? []
      : [remark('elicitation-message-present-early', MESSAGE, 'It has no message.', fix)]
  if (typeof message !== 'string') return [remark('elicitation-message-present', MESSAGE, 'It has no message.', fix)]
  return message.trim() === ''
    ? [remark('elicitation-message-present', MESSAGE, 'Its message is empty: nobody can tell what it is for.', fix)]
    : []
}

/**
 * Holds the params of an `elicitation/create` (or of an entry of `inputRequests`) against the negotiated revision: the
 * restricted schema, the modes and their members, and what must not be asked. Pure; never throws; empty when nothing is
 * wrong. Each remark names the requirement it comes from.
 */
export const judgeElicitation = (params: unknown, revision: Revision): readonly AskRemark[] => {
  if (revision < '2025-06-18')
    return [
      remark(
        'jsonrpc-known-method',
        '',
        `Elicitation came with 2025-06-18; the revision in use is ${revision}.`,
        'Ask only clients that negotiated a revision with elicitation.',
      ),
    ]
  const members = isObject(params) ? params : {}
  const message = judgeMessage(members, revision)
  const { mode } = members
  if (revision < '2025-11-25') return [...message, ...judgeForm(members, revision)]
  if (mode === 'url') return [...message, ...judgeLinkAsk(members, revision)]
  if (mode === undefined || mode === 'form') return [...message, ...judgeForm(members, revision)]
  return [
    remark(
      'elicitation-mode-value',
      pointer('mode'),
      `The mode is ${JSON.stringify(mode)}: there are only form and url.`,
      'Send "form", "url", or no mode for a form.',
    ),
    ...message,
  ]
}
