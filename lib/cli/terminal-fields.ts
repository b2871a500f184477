import { isObject, stringAt, type Json } from '@/lib/protocol/json'

type Parsed = { readonly value: Json } | { readonly error: string }

const choicesOf = (field: Record<string, unknown>): string[] | undefined => {
  const { enum: values, oneOf, anyOf } = field
  if (Array.isArray(values)) return values.map(String)
  const titled = Array.isArray(oneOf) ? oneOf : Array.isArray(anyOf) ? anyOf : undefined
  return titled?.map((choice) => stringAt(choice, 'const') ?? '')
}

/** One line for a field of a restricted schema (2025-11-25, elicitation): title, kind, choices, default. */
export const describeField = (name: string, field: unknown): string => {
  if (!isObject(field)) return name
  const many = field['type'] === 'array' && isObject(field['items']) ? choicesOf(field['items']) : undefined
  const one = choicesOf(field)
  const kind = many
    ? `any of ${many.join(', ')}`
    : one
      ? `one of ${one.join(', ')}`
      : (stringAt(field, 'format') ?? stringAt(field, 'type'))
  const preset = field['default'] === undefined ? undefined : `default ${JSON.stringify(field['default'])}`
  const hints = [kind, preset].filter(Boolean).join('; ')
  return `${stringAt(field, 'title') ?? name}${hints === '' ? '' : ` (${hints})`}`
}

/** What was typed, as the field's type; the server judges the rest. */
export const parseField = (field: unknown, typed: string): Parsed => {
  if (!isObject(field)) return { value: typed }
  const choices = choicesOf(field)
  if (choices && !choices.includes(typed)) return { error: `Choose one of ${choices.join(', ')}.` }
  switch (field['type']) {
    case 'number':
    case 'integer': {
      const value = Number(typed)
      const fits = Number.isFinite(value) && (field['type'] === 'number' || Number.isInteger(value))
      return fits ? { value } : { error: field['type'] === 'number' ? 'A number, please.' : 'A whole number, please.' }
    }
    case 'boolean':
      if (/^(y|yes|true)$/i.test(typed)) return { value: true }
      return /^(n|no|false)$/i.test(typed) ? { value: false } : { error: 'yes or no, please.' }
    case 'array': {
      const items = isObject(field['items']) ? choicesOf(field['items']) : undefined
      const picked = typed.split(',').map((part) => part.trim())
      const wrong = picked.find((part) => items && !items.includes(part))
      return wrong === undefined ? { value: picked } : { error: `${wrong} is none of ${items?.join(', ') ?? ''}.` }
    }
    default:
      return { value: typed }
  }
}
