import { named } from '@/lib/spec/parts/named'
import { defineRule, type Violation } from '@/lib/spec/rule'
import { judgeSchemas } from './listed-schemas'
import { spotPath, type Spot } from '@/lib/protocol/schema-spots'

const REFERENCES = ['$ref', '$dynamicRef'] as const

/** Where a reference leads, without its fragment, when that is on the network. */
const networkTarget = (reference: string, base: string | undefined): string | undefined => {
  const url = URL.parse(reference, base)
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  url.hash = ''
  return url.href
}

const idsOf = (spots: readonly Spot[], base: string | undefined): ReadonlySet<string> =>
  new Set(
    spots.flatMap(({ node: { $id } }) => {
      const target = typeof $id === 'string' ? networkTarget($id, base) : undefined
      return target === undefined ? [] : [target]
    }),
  )

export const toolsSchemaExternalRef = defineRule({
  id: 'tools-schema-external-ref',
  why: 'Clients must not fetch what a schema refers to on the network: that part of the schema is lost to them.',
  fix: 'Copy what is referred to into $defs and refer to it there.',
  example: {
    right: '{"$ref": "#/$defs/address", "$defs": {"address": {…}}}',
    wrong: '{"$ref": "https://example.com/schemas/address.json"}',
  },
  on: 'result',
  methods: ['tools/list'],
  needs: 'tools',
  check: judgeSchemas(({ spots, schema, path, tool }) => {
    const base = typeof schema['$id'] === 'string' ? schema['$id'] : undefined
    const ids = idsOf(spots, base)
    return spots.flatMap((spot): Violation[] =>
      REFERENCES.flatMap((keyword) => {
        const reference = spot.node[keyword]
        const target = typeof reference === 'string' ? networkTarget(reference, base) : undefined
        if (target === undefined || ids.has(target)) return []
        const message = `A schema of the tool ${named(tool)} refers to ${named(reference)}.`
        return [{ message, path: `${path}${spotPath(spot)}/${keyword}`, actual: reference }]
      }),
    )
  }),
})
