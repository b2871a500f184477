import { propertyRule } from './remark-rule'

export const elicitationEnumSingleTitled = propertyRule({
  id: 'elicitation-enum-single-titled',
  why: 'A client shows the title of each choice and sends its const; with one of the two missing it has nothing to show, or nothing to send.',
  fix: 'Put the choices into oneOf, each with a string as const and as title.',
  example: {
    right: '{"type": "string", "oneOf": [{"const": "w", "title": "Window"}]}',
    wrong: '{"type": "string", "oneOf": [{"const": "w"}]}',
  },
})
