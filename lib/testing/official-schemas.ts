import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { isObject, type JsonObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { readFacts } from './shared-facts'

/** The schema that a revision publishes, and where it keeps its definitions. */
export const officialSchema = (revision: Revision) => {
  const schema = readFacts(`spec/schema/${revision}.json`) as JsonObject
  const key = '$defs' in schema ? '$defs' : 'definitions'
  const definitions = schema[key]
  if (!isObject(definitions)) throw new Error(`no definitions in the schema of ${revision}`)
  return { schema, key, definitions }
}

/** Judges values by the definitions of a schema, with a validator that Parley does not use (ajv). */
export const officialJudge = (schema: JsonObject, key: string): ((name: string, value: unknown) => boolean) => {
  const Validator = key === '$defs' ? Ajv2020 : Ajv
  const ajv = addFormats(new Validator({ strict: false, validateSchema: false }))
  // Theirs lets a text pass when one of its lines does.
  ajv.addFormat('byte', /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/)
  ajv.addSchema(schema, 'official')
  return (name, value) => ajv.validate(`official#/${key}/${name}`, value)
}
