import { propertyRule } from './remark-rule'

export const elicitationBooleanSchema = propertyRule({
  id: 'elicitation-boolean-schema',
  why: 'A yes or no has a title, a description and a default; a client reads nothing else of it.',
  fix: 'Make title and description strings, and default true or false.',
  example: {
    right: '{"type": "boolean", "title": "Breakfast", "default": true}',
    wrong: '{"type": "boolean", "title": 5}',
  },
})
