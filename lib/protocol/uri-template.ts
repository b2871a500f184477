/** How an expression joins and encodes what it holds (RFC 6570, appendix A). */
type Operator = {
  readonly first: string
  readonly separator: string
  /** Each value goes behind its name. */
  readonly named: boolean
  /** Between a name and an empty value. */
  readonly empty: string
  /** Reserved characters and triplets stay as they are. */
  readonly reserved: boolean
}

const operator = (first: string, separator: string, more: Partial<Operator> = {}): Operator => ({
  ...{ first, separator, named: false, empty: '', reserved: false },
  ...more,
})

/** `=`, `,`, `!`, `@` and `|` are reserved for extensions that never came (§2.2). */
const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ['', operator('', ',')],
  ['+', operator('', ',', { reserved: true })],
  ['#', operator('#', ',', { reserved: true })],
  ['.', operator('.', '.')],
  ['/', operator('/', '/')],
  [';', operator(';', ';', { named: true })],
  ['?', operator('?', '&', { named: true, empty: '=' })],
  ['&', operator('&', '&', { named: true, empty: '=' })],
])

type Variable = { readonly name: string; readonly explode: boolean; readonly prefix?: number }

type Part =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'expression'; readonly operator: Operator; readonly variables: readonly Variable[] }

export type UriTemplate =
  | {
      readonly ok: true
      readonly parts: readonly Part[]
      /** Each name once, in order. */
      readonly variables: readonly string[]
      /** Those that spread a list over the URI (`{path*}`). */
      readonly lists: readonly string[]
    }
  /** Not a template: the person writes the URI. */
  | { readonly ok: false; readonly reason: string }

/** What a variable may hold: text, a list, or pairs; an empty list is as good as none (§3.2.1). */
export type TemplateValue = string | readonly string[] | Readonly<Record<string, string>>
export type TemplateValues = Readonly<Record<string, TemplateValue>>

const VARIABLE = /^((?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})(?:\.?(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2}))*)(?:(\*)|:([1-9]\d{0,3}))?$/

const readVariable = (text: string): Variable | undefined => {
  const [, name, explode, prefix] = VARIABLE.exec(text) ?? []
  if (name === undefined) return undefined
  return { name, explode: explode !== undefined, ...(prefix === undefined ? {} : { prefix: Number(prefix) }) }
}

const readExpression = (body: string): Part | string => {
  const sign = /^[+#./;?&=,!@|]/.exec(body)?.[0] ?? ''
  const operator = OPERATORS.get(sign)
  const variables = body.slice(sign.length).split(',').map(readVariable)
  if (!operator) return `{${body}} starts with “${sign}”, which means nothing yet`
  const known = variables.filter((variable) => variable !== undefined)
  if (known.length < variables.length) return `{${body}} is no expression`
  return { kind: 'expression', operator, variables: known }
}

/** Reads a URI template (RFC 6570, all four levels). */
export const readTemplate = (template: string): UriTemplate => {
  const parts: Part[] = []
  for (const [match] of template.matchAll(/\{[^{}]*\}|[^{}]+|[{}]/g)) {
    if (match === '{' || match === '}') return { ok: false, reason: 'A brace without its partner' }
    const part: Part | string = match.startsWith('{')
      ? readExpression(match.slice(1, -1))
      : { kind: 'literal', text: match }
    if (typeof part === 'string') return { ok: false, reason: part }
    parts.push(part)
  }
  const variables = parts.flatMap((part) => (part.kind === 'expression' ? part.variables : []))
  const names = (all: readonly Variable[]): string[] => [...new Set(all.map(({ name }) => name))]
  return { ok: true, parts, variables: names(variables), lists: names(variables.filter(({ explode }) => explode)) }
}

const percent = (char: string): string =>
  Array.from(new TextEncoder().encode(char), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')

/** Simple expansion keeps unreserved characters only (§3.2.2); `+` and `#` keep reserved ones and triplets (§3.2.3). */
const encode = (value: string, reserved: boolean): string =>
  reserved
    ? value.replace(/%[0-9A-Fa-f]{2}|[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]/gu, (found) =>
        found.length === 3 && found.startsWith('%') ? found : percent(found),
      )
    : value.replace(/[^A-Za-z0-9\-._~]/gu, percent)

const isList = (value: TemplateValue): value is readonly string[] => Array.isArray(value)

/** What one variable adds, joined by its operator's separator; none when it is undefined. */
const expandVariable = (
  { name, explode, prefix }: Variable,
  { separator, named, empty, reserved }: Operator,
  value: TemplateValue,
): string[] => {
  const code = (text: string): string => encode(text, reserved)
  const behind = (label: string, encoded: string): string => label + (encoded === '' ? empty : `=${encoded}`)
  const whole = (encoded: string): string[] => [named ? behind(name, encoded) : encoded]
  // A prefix counts characters, and means nothing for lists and pairs (§2.4.1).
  if (typeof value === 'string')
    return whole(code(prefix === undefined ? value : Array.from(value).slice(0, prefix).join('')))
  const items = isList(value) ? value.map(code) : Object.entries(value).map((pair) => pair.map(code))
  if (items.length === 0) return []
  if (!explode) return whole(items.flat().join(','))
  const spread = items.map((item) => {
    if (typeof item === 'string') return named ? behind(name, item) : item
    const [key = '', text = ''] = item
    return named ? behind(key, text) : `${key}=${text}`
  })
  return [spread.join(separator)]
}

const expandPart = (part: Part, values: TemplateValues): string => {
  if (part.kind === 'literal') return encode(part.text, true)
  const { operator, variables } = part
  const defined = variables.flatMap((variable) => {
    const value = Object.hasOwn(values, variable.name) ? values[variable.name] : undefined
    return value === undefined ? [] : expandVariable(variable, operator, value)
  })
  return defined.length === 0 ? '' : operator.first + defined.join(operator.separator)
}

/** The URI that a template and its values make; an undefined variable expands to nothing (§3.2.1). */
export const expandTemplate = (template: Extract<UriTemplate, { ok: true }>, values: TemplateValues): string =>
  template.parts.map((part) => expandPart(part, values)).join('')
