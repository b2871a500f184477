import { isObject } from '@/lib/protocol/json'
import { listedItems } from '@/lib/spec/parts/listed-items'
import { remembered } from '@/lib/spec/parts/remembered'
import type { Verdict, Violation } from '@/lib/spec/rule'
import type { Sighting } from '@/lib/spec/sightings'
import { schemaSpots, type Spot } from '@/lib/protocol/schema-spots'

export type ToolSchema = {
  readonly tool: unknown
  readonly member: 'inputSchema' | 'outputSchema'
  readonly schema: Readonly<Record<string, unknown>>
  /** JSON pointer into the message. */
  readonly path: string
  /** The schema and those inside it. */
  readonly spots: readonly Spot[]
}

const MEMBERS = ['inputSchema', 'outputSchema'] as const

/** The schemas, as far as they are objects, of the tools in a `tools/list` result. */
export const listedSchemas = remembered((result: unknown): readonly ToolSchema[] =>
  listedItems({ method: 'tools/list', result }).flatMap(({ item, path }) =>
    MEMBERS.flatMap((member) => {
      const schema = item[member]
      if (!isObject(schema)) return []
      return [{ tool: item['name'], member, schema, path: `${path}/${member}`, spots: schemaSpots(schema) }]
    }),
  ),
)

/** Violations told of one schema: the rest of a schema gone wrong says nothing new. */
const TOLD = 5

/** Judges each schema of each tool; `judge` may say undefined where it cannot. No verdict where it never could. */
export const judgeSchemas =
  (judge: (schema: ToolSchema) => readonly Violation[] | undefined) =>
  ({ result }: Sighting<'result'>): Verdict => {
    const verdicts = listedSchemas(result).flatMap((schema) => {
      const verdict = judge(schema)
      return verdict === undefined ? [] : [verdict.slice(0, TOLD)]
    })
    return verdicts.length === 0 ? undefined : verdicts.flat()
  }
