import { isObject } from '@/lib/protocol/json'
import type { EventBody } from '@/lib/recording/events'

const HIDDEN = '[key]'

/** Words of the event itself: a key such as “http” or “sdk” must not unmake the recording. */
const STRUCTURE = ['type', 'httpId', 'lane', 'source', 'encoding', 'how', 'ask']

/** A hexadecimal number in either case, as a pattern. */
const hex = (digits: string): string => digits.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)

const unitCode = (unit: string): string => hex(unit.charCodeAt(0).toString(16).padStart(4, '0'))

const percents = (char: string): string =>
  Array.from(new TextEncoder().encode(char), (byte) => `%${hex(byte.toString(16).padStart(2, '0'))}`).join('')

/**
 * The spellings in which a character may stand in text, as a pattern: itself, escaped in JSON (RFC 8259 §7 lets writers
 * escape any character, and JSON may lie within JSON) or percent-encoded. A lone surrogate has no percent-encoding.
 */
const spellings = (char: string): string => {
  const plain = char.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
  const escaped = JSON.stringify(char).slice(1, -1)
  return [
    /["\\/]/.test(char) ? `\\\\{0,4}${plain}` : plain,
    ...(escaped === char || escaped.length !== 2 ? [] : [`\\\\{1,4}${escaped.slice(1).replace('\\', '\\\\')}`]),
    char
      .split('')
      .map((unit) => `\\\\{1,4}u${unitCode(unit)}`)
      .join(''),
    ...(/\p{Cs}/u.test(char) ? [] : [percents(char)]),
  ].join('|')
}

/** A header loses the white space around a secret. */
const patternOf = (secrets: readonly string[]): RegExp | undefined => {
  const texts = secrets.filter((secret) => secret.trim() !== '').flatMap((secret) => [secret, secret.trim()])
  if (texts.length === 0) return undefined
  // The longest first: one may begin another.
  const longestFirst = [...new Set(texts)].sort((one, other) => other.length - one.length)
  const alternatives = longestFirst.map((text) => Array.from(text, (char) => `(?:${spellings(char)})`).join(''))
  return new RegExp(alternatives.join('|'), 'g')
}

const patterns = new WeakMap<readonly string[], { readonly pattern: RegExp | undefined }>()

/** The text without the secrets, in whatever spelling; empty ones hide nothing. */
export const redactText = (text: string, secrets: readonly string[]): string => {
  // Every frame of a stream is looked through for the same ones.
  const known = patterns.get(secrets) ?? { pattern: patternOf(secrets) }
  patterns.set(secrets, known)
  return known.pattern ? text.replace(known.pattern, HIDDEN) : text
}

/** The same in every string of a JSON value, the names of members included. */
export const redactValue = (value: unknown, secrets: readonly string[]): unknown => {
  if (typeof value === 'string') return redactText(value, secrets)
  if (Array.isArray(value)) return value.map((entry) => redactValue(entry, secrets))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [redactText(key, secrets), redactValue(member, secrets)]),
  )
}

/** Bytes that are no text are looked through as Latin-1: a key in them is ASCII all the same. */
const redactBase64 = (raw: string, secrets: readonly string[]): string => {
  const text = atob(raw)
  const safe = redactText(text, secrets)
  return safe === text ? raw : btoa(safe)
}

/** An event as it may be recorded: without the secrets, wherever in it they stand. Sizes stay those of the wire. */
export const redactEvent = (event: EventBody, secrets: readonly string[]): EventBody => {
  if (secrets.every((secret) => secret.trim() === '')) return event
  if (event.type === 'frame-received' && event.encoding === 'base64')
    return { ...event, raw: redactBase64(event.raw, secrets) }
  return redactMembers(event, secrets) as EventBody
}

/** The names in an event and in its problem are Parley's own. */
const redactMembers = (value: object, secrets: readonly string[]): object =>
  Object.fromEntries(
    Object.entries(value).map(([key, member]: [string, unknown]) => {
      if (STRUCTURE.includes(key)) return [key, member]
      return [
        key,
        key === 'problem' && isObject(member) ? redactMembers(member, secrets) : redactValue(member, secrets),
      ]
    }),
  )
