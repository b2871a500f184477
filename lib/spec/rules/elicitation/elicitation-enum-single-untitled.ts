import { propertyRule } from './remark-rule'

export const elicitationEnumSingleUntitled = propertyRule({
  id: 'elicitation-enum-single-untitled',
  why: 'A client offers the texts in enum as choices; an empty list or other values leave nothing to choose.',
  fix: 'List at least one choice in enum, each as a string.',
  example: {
    right: '{"type": "string", "enum": ["window", "aisle"]}',
    wrong: '{"type": "string", "enum": [1, 2]}',
  },
})
