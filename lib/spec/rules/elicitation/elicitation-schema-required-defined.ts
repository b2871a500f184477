import { remarkRule } from './remark-rule'

export const elicitationSchemaRequiredDefined = remarkRule(
  {
    id: 'elicitation-schema-required-defined',
    why: 'What is required but not defined has no field: nobody can fill in the form so that it is accepted.',
    fix: 'Define every required name among the properties, or take it out of required.',
    example: {
      right: '{"properties": {"name": …}, "required": ["name"]}',
      wrong: '{"properties": {"name": …}, "required": ["nmae"]}',
    },
  },
  ({ schema }) => {
    const required = schema?.['required']
    return Array.isArray(required) && required.length > 0
  },
)
