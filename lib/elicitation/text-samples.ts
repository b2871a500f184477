import type { Schema } from '@/lib/forms/schema'
import { patternSamples } from './pattern-sample'

/** Longer texts than this are not made up. */
const MAX_LENGTH = 10_000

const WORDS = 'example text'

/** A text of a format, made longer by repeating a letter where the format allows it. */
type Formatted = { readonly text: string; readonly longer?: (by: number) => string }

const FORMATS: Readonly<Record<string, readonly Formatted[]>> = {
  email: [
    { text: 'ada@example.com', longer: (by) => `ada@${'e'.repeat(by % 50)}example.${'a.'.repeat(by / 50)}com` },
    { text: 'a@b.co' },
  ],
  uri: [{ text: 'https://example.com/', longer: (by) => `https://example.com/${'a'.repeat(by)}` }, { text: 'a:b' }],
  date: [{ text: '2026-01-15' }],
  time: [{ text: '09:30:00Z' }],
  'date-time': [{ text: '2026-01-15T09:30:00Z' }],
  uuid: [{ text: '6f9619ff-8b86-4011-b42d-00c04fc964ff' }],
  hostname: [{ text: 'example.com' }, { text: 'a.b' }],
  ipv4: [{ text: '192.0.2.1' }],
  ipv6: [{ text: '2001:db8::1' }],
  duration: [{ text: 'PT15M' }],
  'json-pointer': [{ text: '/example' }],
  regex: [{ text: 'a+' }],
}
const ALIASES: Readonly<Record<string, string>> = {
  url: 'uri',
  iri: 'uri',
  'uri-reference': 'uri',
  'idn-email': 'email',
}

const formatted = (name: string, minLength: number): readonly string[] => {
  const known = ALIASES[name] ?? name
  const samples = Object.hasOwn(FORMATS, known) ? (FORMATS[known] ?? []) : []
  return samples.flatMap(({ text, longer }) => {
    const missing = minLength - text.length
    return missing > 0 && longer !== undefined ? [longer(missing)] : [text]
  })
}

const words = (least: number, most: number): string => {
  const text = WORDS.repeat(Math.ceil(least / WORDS.length) || 1)
  return text.slice(0, Math.min(Math.max(least, WORDS.indexOf(' ')), most))
}

/** Texts that may fit a string schema, the simplest first. Which of them do is for the checker to say. */
export const textSamples = ({ format, pattern, minLength = 0, maxLength = Infinity }: Schema): readonly string[] => {
  if (minLength > MAX_LENGTH || maxLength < minLength) return []
  return [
    ...(pattern === undefined ? [] : patternSamples(pattern)),
    ...(format === undefined ? [] : formatted(format, minLength)),
    words(minLength, maxLength),
  ]
}
