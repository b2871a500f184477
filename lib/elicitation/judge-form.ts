import { isObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { judgeLinks } from './judge-links'
import { judgeProperty } from './judge-property'
import { judgeSecrets } from './judge-secrets'
import { pointer } from '@/lib/protocol/pointer'
import { remark, type AskRemark } from './remark'

const ROOT = pointer('requestedSchema')
const ROOT_KEYWORDS = ['$schema', 'type', 'title', 'description', 'properties', 'required']

const judgeRoot = (schema: Readonly<Record<string, unknown>>): readonly AskRemark[] => {
  const { type, properties, required } = schema
  const found: AskRemark[] = []
  if (type !== 'object')
    found.push(
      remark('elicitation-schema-root', `${ROOT}/type`, 'The form’s type is not object.', 'Set it to "object".'),
    )
  if (!isObject(properties))
    found.push(
      remark('elicitation-schema-root', `${ROOT}/properties`, 'The form has no properties.', 'List what is asked for.'),
    )
  if (required !== undefined && !(Array.isArray(required) && required.every((name) => typeof name === 'string')))
    found.push(
      remark('elicitation-schema-root', `${ROOT}/required`, 'required is not a list of names.', 'List property names.'),
    )
  else if (isObject(properties))
    for (const name of new Set(required))
      if (!Object.hasOwn(properties, name))
        found.push(
          remark(
            'elicitation-schema-required-defined',
            `${ROOT}/required`,
            `${JSON.stringify(name)} is required but not defined: nobody can fill it in.`,
            'Define it, or take it out of required.',
          ),
        )
  const unknown = Object.keys(schema).filter((key) => !ROOT_KEYWORDS.includes(key))
  if (unknown.length > 0)
    found.push(
      remark(
        'elicitation-schema-subset-keywords',
        ROOT,
        `${unknown.join(', ')} beside the properties: a form’s schema has only type, properties and required.`,
        'Leave it out.',
      ),
    )
  return found
}

/** What is wrong with an elicitation in form mode, its message apart. */
export const judgeForm = (params: Readonly<Record<string, unknown>>, revision: Revision): readonly AskRemark[] => {
  const { requestedSchema: schema, mode } = params
  if (!isObject(schema)) {
    const early = revision < '2025-11-25'
    return [
      remark(
        early ? 'elicitation-form-schema-present-early' : 'elicitation-form-schema-present',
        ROOT,
        early && mode === 'url'
          ? 'It asks to open a URL, which this revision does not know, and has no requestedSchema.'
          : 'There is no requestedSchema: nothing can be filled in.',
        'Send { "type": "object", "properties": { … } }.',
      ),
    ]
  }
  const properties = isObject(schema['properties']) ? Object.entries(schema['properties']) : []
  return [
    ...judgeSecrets(params),
    ...judgeRoot(schema),
    ...properties.flatMap(([key, property]) => judgeProperty(key, property, revision)),
    ...(revision < '2025-11-25' ? [] : judgeLinks(params)),
  ]
}
