import { remarkRule } from './remark-rule'

export const elicitationMessagePresentEarly = remarkRule(
  {
    id: 'elicitation-message-present-early',
    why: 'A person who reads no message cannot tell what is asked, by whom and why, and can only decline.',
    fix: 'Send a string as message that says what is asked for, and why.',
    example: {
      right: '{"message": "Who travels with you?", "requestedSchema": …}',
      wrong: '{"requestedSchema": …}',
    },
  },
  () => true,
)
