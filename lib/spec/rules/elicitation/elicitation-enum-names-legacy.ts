import { remarkRule } from './remark-rule'

export const elicitationEnumNamesLegacy = remarkRule(
  {
    id: 'elicitation-enum-names-legacy',
    why: 'Only old clients look into enumNames; newer ones may show the bare values.',
    fix: 'Name the choices with oneOf, a const and a title for each.',
    example: {
      right: '{"type": "string", "oneOf": [{"const": "w", "title": "Window"}]}',
      wrong: '{"type": "string", "enum": ["w"], "enumNames": ["Window"]}',
    },
  },
  ({ properties }) => properties.some(({ kind }) => kind?.name === 'enum'),
)
