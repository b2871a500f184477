import { objectAt, type JsonObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { officialJudge, officialSchema } from '@/lib/testing/official-schemas'
import { readFacts } from '@/lib/testing/shared-facts'
import type { Recorded } from './frames'

type Matrix = Readonly<
  Record<
    string,
    {
      readonly methods: readonly {
        readonly method: string
        readonly direction: string
        readonly type: string
        readonly resultType?: string | null
      }[]
    }
  >
>

/**
 * Whether a message is as its revision's official JSON Schema wants it: as a JSON-RPC message, and as what its method
 * says. Nothing of Parley's own judgement is in it.
 */
export const officialVerdict = (revision: Revision): ((recorded: Recorded, message: JsonObject) => boolean) => {
  const { schema, key, definitions } = officialSchema(revision)
  const accepts = officialJudge(schema, key)
  const methods = (readFacts('spec/message-matrix.json') as Matrix)[revision]?.methods ?? []
  const typeOf = (method: string, from: string) =>
    methods.find((entry) => entry.method === method && entry.direction.startsWith(from))
  const fits = (name: string | null | undefined, value: unknown): boolean =>
    name === null || name === undefined || !Object.hasOwn(definitions, name) || accepts(name, value)
  return ({ kind, method, message: original }, message) => {
    if (!accepts('JSONRPCMessage', message)) return false
    if (kind === 'error') return true
    if (kind !== 'result') return fits(typeOf(method, 'server')?.type, message)
    const asks = objectAt(original, 'result')?.['resultType'] === 'input_required'
    return fits(asks ? 'InputRequiredResult' : typeOf(method, 'client')?.resultType, message['result'])
  }
}
