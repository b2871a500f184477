import { propertyRule } from './remark-rule'

export const elicitationNumberSchema = propertyRule({
  id: 'elicitation-number-schema',
  why: 'Bounds that are no numbers, or that leave nothing between them, make a field that cannot be filled in.',
  fix: 'Use numbers for minimum and maximum, the lower one first.',
  example: {
    right: '{"type": "integer", "minimum": 1, "maximum": 9}',
    wrong: '{"type": "integer", "minimum": "1"}',
  },
})
