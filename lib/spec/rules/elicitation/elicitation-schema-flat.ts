import { remarkRule } from './remark-rule'

export const elicitationSchemaFlat = remarkRule(
  {
    id: 'elicitation-schema-flat',
    why: 'Forms are flat: a client has no widget for nested objects or free lists, and refuses the ask or drops the property.',
    fix: 'Ask for texts, numbers, yes or no, and choices; split what is nested into properties of the form.',
    example: {
      right: '{"street": {"type": "string"}, "city": {"type": "string"}}',
      wrong: '{"address": {"type": "object", "properties": {…}}}',
    },
  },
  ({ properties }) => properties.length > 0,
)
