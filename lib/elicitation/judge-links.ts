import { isObject } from '@/lib/protocol/json'
import { pointer } from '@/lib/protocol/pointer'
import { remark, type AskRemark } from './remark'

const LINK = /https?:\/\/[^\s<>"']+|\[[^\]\n]{1,200}\]\([^)\s]{1,2000}\)/i
const EXAMPLE = /(?:e\.g\.|such as|like|for example|example:?)[\s`"'(]*$/i

/** An example of what to type is no link to follow. */
const linkIn = (text: unknown): string | undefined => {
  const found = typeof text === 'string' ? LINK.exec(text) : null
  if (found === null || EXAMPLE.test(found.input.slice(0, found.index))) return undefined
  return found[0]
}

const textsOf = (schema: Readonly<Record<string, unknown>>): readonly (readonly [at: string, text: unknown])[] => {
  const { items } = schema
  const branches = [schema['oneOf'], isObject(items) ? items['anyOf'] : undefined].flatMap((list) =>
    Array.isArray(list) ? (list as unknown[]) : [],
  )
  const names = Array.isArray(schema['enumNames']) ? (schema['enumNames'] as unknown[]) : []
  return [
    ['title', schema['title']],
    ['description', schema['description']],
    ...(schema['format'] === 'uri' ? [] : [['default', schema['default']] as const]),
    ...branches.map((branch) => ['title', isObject(branch) ? branch['title'] : undefined] as const),
    ...names.map((name) => ['enumNames', name] as const),
  ]
}

/** Links that a form invites to follow: only URL mode leads a person somewhere (safe URL handling). */
export const judgeLinks = ({ message, requestedSchema }: Readonly<Record<string, unknown>>): readonly AskRemark[] => {
  const properties = isObject(requestedSchema) ? requestedSchema['properties'] : undefined
  const texts = [
    [pointer('message'), message] as const,
    ...(isObject(properties) ? Object.entries(properties) : []).flatMap(([key, schema]) =>
      isObject(schema)
        ? textsOf(schema).map(([at, text]) => [pointer('requestedSchema', 'properties', key, at), text] as const)
        : [],
    ),
  ]
  return texts.flatMap(([path, text]) => {
    const link = linkIn(text)
    return link === undefined
      ? []
      : [
          remark(
            'elicitation-form-no-clickable-urls',
            path,
            `A form holds a link: ${link.slice(0, 80)}`,
            'Send people to a page with an elicitation in URL mode.',
          ),
        ]
  })
}
