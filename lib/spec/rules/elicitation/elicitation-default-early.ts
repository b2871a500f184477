import { hasDefault } from './defaults'
import { remarkRule } from './remark-rule'

export const elicitationDefaultEarly = remarkRule(
  {
    id: 'elicitation-default-early',
    atMost: 'hint',
    why: 'In this revision only a yes or no has a default: on other properties clients may ignore it.',
    fix: 'Leave the default out, or say it in the description.',
    example: {
      right: '{"type": "boolean", "default": true}',
      wrong: '{"type": "string", "default": "window"}',
    },
  },
  ({ properties }) => properties.some(hasDefault),
)
