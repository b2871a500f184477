import { hasDefault } from './defaults'
import { remarkRule } from './remark-rule'

export const elicitationDefaultType = remarkRule(
  {
    id: 'elicitation-default-type',
    why: 'A default of another type cannot stand in the field it is meant for: it is dropped, or the form is sent wrong.',
    fix: 'Give a default of the type that the property asks for.',
    example: {
      right: '{"type": "integer", "default": 2}',
      wrong: '{"type": "integer", "default": "2"}',
    },
  },
  ({ properties }) => properties.some(hasDefault),
)
