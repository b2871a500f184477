import { formRule } from './remark-rule'

export const elicitationSchemaRoot = formRule({
  id: 'elicitation-schema-root',
  why: 'Clients build a form from the properties of an object; anything else leaves them with nothing to show.',
  fix: 'Set type to "object", list the properties, and name the required ones in a list of strings.',
  example: {
    right: '{"type": "object", "properties": {"name": …}, "required": ["name"]}',
    wrong: '{"type": "string", "required": "name"}',
  },
})
