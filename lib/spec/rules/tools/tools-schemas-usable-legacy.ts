import { defineRule } from '@/lib/spec/rule'
import { judgeSchemas } from './listed-schemas'
import { dialectOf } from './schema-dialects'
import { schemaFaults } from './schema-faults'

export const toolsSchemasUsableLegacy = defineRule({
  id: 'tools-schemas-usable-legacy',
  why: 'A client that cannot compile a schema, in whatever dialect, cannot tell the model how to call the tool.',
  fix: 'Write schemas that are valid as JSON Schema draft-07 or 2020-12.',
  example: {
    right: '{"type": "object", "properties": {"days": {"type": "integer"}}}',
    wrong: '{"type": "object", "properties": {"days": "integer"}}',
  },
  on: 'result',
  methods: ['tools/list'],
  needs: 'tools',
  check: judgeSchemas((schema) => {
    if (dialectOf(schema.schema) === undefined) return undefined
    const newest = schemaFaults(schema, '2020-12')
    return newest.length > 0 ? schemaFaults(schema, 'draft-07') : newest
  }),
})
