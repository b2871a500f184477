import { hasFittingDefault } from './defaults'
import { remarkRule } from './remark-rule'

export const elicitationDefaultValid = remarkRule(
  {
    id: 'elicitation-default-valid',
    why: 'A default that breaks its own property is refused as soon as the person leaves it as it is.',
    fix: 'Give a default that could be sent unchanged.',
    example: {
      right: '{"type": "integer", "maximum": 9, "default": 2}',
      wrong: '{"type": "integer", "maximum": 9, "default": 12}',
    },
  },
  hasFittingDefault,
)
