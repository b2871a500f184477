import { propertyRule } from './remark-rule'

export const elicitationEnumMultiTitled = propertyRule({
  id: 'elicitation-enum-multi-titled',
  why: 'A client looks for titled boxes to tick in items.anyOf; in oneOf it does not find them.',
  fix: 'Put the choices into items.anyOf, each with a string as const and as title.',
  example: {
    right: '{"type": "array", "items": {"anyOf": [{"const": "b", "title": "Bike"}]}}',
    wrong: '{"type": "array", "items": {"oneOf": [{"const": "b", "title": "Bike"}]}}',
  },
})
