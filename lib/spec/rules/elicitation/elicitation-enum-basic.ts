import { propertyRule } from './remark-rule'

export const elicitationEnumBasic = propertyRule({
  id: 'elicitation-enum-basic',
  why: 'A client of this revision offers the texts in enum as choices, under the names in enumNames; other values it cannot show.',
  fix: 'List at least one string in enum, and as many strings in enumNames if there are any.',
  example: {
    right: '{"type": "string", "enum": ["w", "a"], "enumNames": ["Window", "Aisle"]}',
    wrong: '{"type": "string", "enum": [1, 2]}',
  },
})
