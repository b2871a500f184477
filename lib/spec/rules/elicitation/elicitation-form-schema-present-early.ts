import { remarkRule } from './remark-rule'

export const elicitationFormSchemaPresentEarly = remarkRule(
  {
    id: 'elicitation-form-schema-present-early',
    why: 'Without a schema there is no form: the client has nothing to show and nothing to check the answer by.',
    fix: 'Send a requestedSchema that lists what is asked for.',
    example: {
      right: '{"message": …, "requestedSchema": {"type": "object", "properties": {…}}}',
      wrong: '{"message": …}',
    },
  },
  ({ mode }) => mode === 'form',
)
