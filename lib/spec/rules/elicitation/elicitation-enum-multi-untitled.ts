import { propertyRule } from './remark-rule'

export const elicitationEnumMultiUntitled = propertyRule({
  id: 'elicitation-enum-multi-untitled',
  why: 'A client offers the texts of items.enum as boxes to tick; other values it cannot show.',
  fix: 'Use items with type "string" and a list of strings as enum; minItems and maxItems are whole numbers.',
  example: {
    right: '{"type": "array", "items": {"type": "string", "enum": ["bike", "ski"]}}',
    wrong: '{"type": "array", "items": {"enum": ["bike", "ski"]}}',
  },
})
