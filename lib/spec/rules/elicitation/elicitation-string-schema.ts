import { propertyRule } from './remark-rule'

export const elicitationStringSchema = propertyRule({
  id: 'elicitation-string-schema',
  why: 'A client checks a text by these keywords; with others, or of the wrong type, it shows a field that takes anything or nothing.',
  fix: 'Use whole numbers for minLength and maxLength, and email, uri, date or date-time as format.',
  example: {
    right: '{"type": "string", "format": "email", "maxLength": 80}',
    wrong: '{"type": "string", "format": "hostname", "maxLength": "80"}',
  },
})
