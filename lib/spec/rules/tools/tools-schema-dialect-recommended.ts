import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { judgeSchemas } from './listed-schemas'
import { dialectOf } from './schema-dialects'

export const toolsSchemaDialectRecommended = defineRule({
  id: 'tools-schema-dialect-recommended',
  why: 'Every client knows 2020-12; of other dialects each knows some.',
  fix: 'Leave $schema out, or name https://json-schema.org/draft/2020-12/schema, and write what that allows.',
  example: {
    right: '{"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", …}',
    wrong: '{"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", …}',
  },
  // Other dialects are allowed, and much used libraries write them into every tool.
  atMost: 'hint',
  once: true,
  on: 'result',
  methods: ['tools/list'],
  needs: 'tools',
  check: judgeSchemas(({ schema, tool, member, path }) => {
    if (dialectOf(schema) === '2020-12') return []
    const { $schema } = schema
    const message = `The ${member} of the tool ${named(tool)} is written in ${named($schema)}.`
    return [{ message, path: `${path}/$schema`, actual: $schema }]
  }),
})
