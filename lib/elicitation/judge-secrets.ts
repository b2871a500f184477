import { patternTest } from '@/lib/forms/pattern'
import { isObject, stringAt } from '@/lib/protocol/json'
import { pointer } from '@/lib/protocol/pointer'
import { remark, type AskRemark } from './remark'
import { secretInLabel, secretInProse } from '@/lib/protocol/secret-labels'

type Found = { readonly what: string; readonly at: string; readonly because: string }

/** What a pattern must take and refuse to be meant for nothing but this. */
const SHAPES = [
  {
    what: 'payment card data',
    takes: ['4111111111111111', '4111 1111 1111 1111', '4111-1111-1111-1111'],
    refuses: ['41111111', '4111111111111111111111111', 'text', '', '-'],
  },
  { what: 'a social security number', takes: ['123-45-6789'], refuses: ['123456', '12-345-6789', 'text', '', '-'] },
] as const

const shapeOf = (pattern: string): string | undefined => {
  const test = patternTest(pattern)
  if (test === undefined) return undefined
  return SHAPES.find(({ takes, refuses }) => takes.some(test) && !refuses.some(test))?.what
}

/** Only what is typed freely can be a secret: not a yes or no, not a choice. */
const isTyped = (schema: Readonly<Record<string, unknown>>): boolean =>
  !['boolean', 'array', 'object'].some((type) => schema['type'] === type) &&
  !['enum', 'oneOf', 'anyOf', 'const'].some((key) => schema[key] !== undefined)

const inProperty = (key: string, schema: Readonly<Record<string, unknown>>): Found | undefined => {
  const checks = [
    ['format', schema['format'] === 'password' ? 'a password' : undefined, 'its format is "password"'],
    ['', secretInLabel(key), 'its name says so'],
    ['title', secretInLabel(stringAt(schema, 'title') ?? ''), 'its title says so'],
    ['description', secretInProse(stringAt(schema, 'description') ?? ''), 'its description says so'],
    ['pattern', shapeOf(stringAt(schema, 'pattern') ?? ''), 'its pattern looks like one'],
  ] as const
  const hit = checks.find(([, what]) => what !== undefined)
  return hit?.[1] === undefined ? undefined : { at: hit[0], what: hit[1], because: hit[2] }
}

const flag = (path: string, { what, because }: Omit<Found, 'at'>): AskRemark =>
  remark(
    'elicitation-form-no-sensitive',
    path,
    `It asks for ${what} in a form: ${because}.`,
    'Take it on a page of your own, with an elicitation in URL mode.',
  )

/**
 * Secrets asked for in form mode (elicitation, security): by a property's name, title, description, format or pattern,
 * or by the message where no property says it. A guess from words: it cannot see a secret that is not called one.
 */
export const judgeSecrets = ({ message, requestedSchema }: Readonly<Record<string, unknown>>): readonly AskRemark[] => {
  const properties = isObject(requestedSchema) ? requestedSchema['properties'] : undefined
  const typed = (isObject(properties) ? Object.entries(properties) : []).flatMap(([key, schema]) =>
    isObject(schema) && isTyped(schema) ? [[key, schema] as const] : [],
  )
  const found = typed.flatMap(([key, schema]) => {
    const hit = inProperty(key, schema)
    return hit === undefined ? [] : [flag(pointer('requestedSchema', 'properties', key), hit)]
  })
  if (found.length > 0 || typed.length === 0 || typeof message !== 'string') return found
  const what = secretInProse(message)
  return what === undefined ? [] : [flag(pointer('message'), { what, because: 'its message says so' })]
}
