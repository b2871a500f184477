import type { InputKind, Profile } from './field'
import { constraintOf } from './messages'
import { patternTest } from './pattern'
import type { Schema } from './schema'

const INPUTS: Readonly<Record<string, InputKind>> = {
  email: 'email',
  'idn-email': 'email',
  uri: 'url',
  url: 'url',
  iri: 'url',
  date: 'date',
  'date-time': 'datetime',
  time: 'time',
}

/** The input a text is typed into. A tool's free text may have several lines. */
export const inputOf = (schema: Schema, profile: Profile): InputKind => {
  const known = INPUTS[schema.format ?? '']
  if (known !== undefined) return known
  const { maxLength = Infinity } = schema
  return maxLength > 200 && (profile === 'arguments' || maxLength < Infinity) && schema.format === undefined
    ? 'lines'
    : 'text'
}

/** Whether a text needs the whole width of the form. */
export const isWideText = (schema: Schema, input: InputKind, profile: Profile): boolean =>
  (schema.description?.length ?? 0) > 56 ||
  input === 'url' ||
  (input === 'lines' && (profile === 'arguments' || (schema.maxLength ?? 0) > 200))

const FORMATS: Readonly<Record<string, string>> = {
  date: 'date',
  'date-time': 'date and time',
  time: 'time, with its offset from UTC',
  email: 'e-mail address',
  uri: 'full address',
}

/** What is said under a field before anything is wrong: the server's own words, then what the schema asks. */
export const hintOf = (schema: Schema): string | undefined => {
  const { description, format, pattern } = schema
  const asks = [
    constraintOf(schema),
    description === undefined && format !== undefined ? (FORMATS[format] ?? format) : undefined,
    pattern === undefined
      ? undefined
      : patternTest(pattern) === undefined
        ? `pattern not checked here: ${pattern}`
        : `matches ${pattern}`,
  ].filter((part) => part !== undefined)
  const parts = [...(description === undefined || description === '' ? [] : [description]), ...asks]
  return parts.length === 0 ? undefined : parts.join(' · ')
}
