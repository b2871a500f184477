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

/** The server chose the format: `constructor` is no member of ours. */
const inputFor = (format = ''): InputKind | undefined => (Object.hasOwn(INPUTS, format) ? INPUTS[format] : undefined)

/** The input a text is typed into. A tool's free text may have several lines. */
export const inputOf = (schema: Schema, profile: Profile): InputKind => {
  const known = inputFor(schema.format)
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

/** Formats whose input says by itself what goes in. */
const isPlain = (format: string): boolean => inputFor(format) !== undefined && format !== 'time'

/** What a field asks, in a few words; undefined when it asks nothing. */
export const asksOf = (schema: Schema): string | undefined => {
  const { format, pattern } = schema
  const parts = [
    constraintOf(schema),
    format === undefined || isPlain(format) ? undefined : format,
    pattern === undefined
      ? undefined
      : patternTest(pattern) === undefined
        ? `pattern not checked here: ${pattern}`
        : `matches ${pattern}`,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(' · ')
}
