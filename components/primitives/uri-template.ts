/** Operators of RFC 6570 levels 1 and 2; `simple` has none. */
type Operator = '' | '+' | '#'

type Part =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'expression'; readonly operator: Operator; readonly names: readonly string[] }

export type UriTemplate =
  | { readonly ok: true; readonly parts: readonly Part[]; readonly variables: readonly string[] }
  /** Level 3 or 4, or not a template: the person writes the URI. */
  | { readonly ok: false; readonly reason: string }

const NAME = /^[A-Za-z0-9_](?:\.?[A-Za-z0-9_]|%[0-9A-Fa-f]{2})*$/

const readExpression = (body: string): Part | string => {
  const operator = body.startsWith('+') ? '+' : body.startsWith('#') ? '#' : ''
  const names = body.slice(operator.length).split(',')
  const odd = names.find((name) => !NAME.test(name))
  if (odd !== undefined) return `{${body}} is more than Parley expands`
  return { kind: 'expression', operator, names }
}

/** Reads a URI template (RFC 6570): levels 1 and 2, and several variables in one simple expression. */
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
  const names = parts.flatMap((part) => (part.kind === 'expression' ? part.names : []))
  return { ok: true, parts, variables: [...new Set(names)] }
}

const percent = (char: string): string =>
  Array.from(new TextEncoder().encode(char), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')

/** Simple expansion keeps unreserved characters only (§3.2.2); `+` and `#` keep reserved ones and triplets (§3.2.3). */
const encode = (value: string, operator: Operator): string =>
  operator === ''
    ? value.replace(/[^A-Za-z0-9\-._~]/gu, percent)
    : value.replace(/%[0-9A-Fa-f]{2}|[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]/gu, (found) =>
        found.length === 3 && found.startsWith('%') ? found : percent(found),
      )

const expandPart = (part: Part, values: Readonly<Record<string, string>>): string => {
  if (part.kind === 'literal') return part.text
  const defined = part.names.flatMap((name) =>
    values[name] === undefined ? [] : [encode(values[name], part.operator)],
  )
  return defined.length === 0 ? '' : (part.operator === '#' ? '#' : '') + defined.join(',')
}

/** The URI that a template and its values make; an undefined variable expands to nothing (§3.2.1). */
export const expandTemplate = (
  template: Extract<UriTemplate, { ok: true }>,
  values: Readonly<Record<string, string>>,
): string => template.parts.map((part) => expandPart(part, values)).join('')
