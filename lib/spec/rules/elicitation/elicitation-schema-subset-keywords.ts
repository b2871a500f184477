import { formRule } from './remark-rule'

export const elicitationSchemaSubsetKeywords = formRule({
  id: 'elicitation-schema-subset-keywords',
  why: 'Clients know a small part of JSON Schema: what is outside of it they ignore, and the answer may be anything.',
  fix: 'Use the keywords of the revision only, and check the rest when the answer comes.',
  example: {
    right: '{"type": "integer", "minimum": 1, "maximum": 9}',
    wrong: '{"type": "integer", "multipleOf": 3}',
  },
})
