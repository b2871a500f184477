import { defineRule } from '@/lib/spec/rule'
import { judgeSchemas } from './listed-schemas'
import { dialectOf } from './schema-dialects'
import { schemaFaults } from './schema-faults'

export const toolsSchemasValid = defineRule({
  id: 'tools-schemas-valid',
  why: 'Clients compile the schemas of all tools: one that does not compile makes its tool, or all of them, unusable.',
  fix: 'Write the schema in the dialect that its $schema names, in JSON Schema 2020-12 when it names none.',
  example: {
    right: '{"type": "object", "properties": {"days": {"type": "integer"}}, "required": ["days"]}',
    wrong: '{"type": "object", "properties": {"days": {"type": "int", "required": true}}}',
  },
  on: 'result',
  methods: ['tools/list'],
  needs: 'tools',
  check: judgeSchemas((schema) => {
    const dialect = dialectOf(schema.schema)
    return dialect && schemaFaults(schema, dialect)
  }),
})
