import { remarkRule } from './remark-rule'

export const elicitationMessagePresent = remarkRule(
  {
    id: 'elicitation-message-present',
    why: 'A person who reads no message cannot tell what is asked, by whom and why, and can only decline.',
    fix: 'Say in a sentence or two what is asked for, and why.',
    example: {
      right: '{"message": "Who travels with you?", "requestedSchema": …}',
      wrong: '{"message": "", "requestedSchema": …}',
    },
  },
  () => true,
)
