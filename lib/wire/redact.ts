import type { EventBody } from '@/lib/recording/events'

const HIDDEN = '[key]'

/** Words of the event itself: a key such as “http” or “sdk” must not unmake the recording. */
const STRUCTURE = ['type', 'httpId', 'lane', 'source', 'encoding', 'how', 'ask']

/** The spellings in which a secret may stand in text; a header loses the white space around it. */
const spellings = (secret: string): readonly string[] =>
  [...new Set([secret, secret.trim()])].flatMap((text) => [
    text,
    JSON.stringify(text).slice(1, -1),
    // Some JSON writers escape slashes (RFC 8259 §7 lets them).
    JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
    // A lone surrogate has no percent-encoding.
    encodeURIComponent(text.replace(/\p{Cs}/gu, '')),
  ])

/** The text without the secrets, in whatever spelling; empty ones hide nothing. */
export const redactText = (text: string, secrets: readonly string[]): string =>
  secrets
    .filter((secret) => secret.trim() !== '')
    .flatMap(spellings)
    .filter((spelling) => spelling !== '')
    .reduce((rest, spelling) => rest.replaceAll(spelling, HIDDEN), text)

/** The same in every string of a JSON value. */
export const redactValue = (value: unknown, secrets: readonly string[]): unknown => {
  if (typeof value === 'string') return redactText(value, secrets)
  if (Array.isArray(value)) return value.map((entry) => redactValue(entry, secrets))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, redactValue(member, secrets)]))
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
  return Object.fromEntries(
    Object.entries(event).map(([key, member]) => [
      key,
      STRUCTURE.includes(key) ? member : redactValue(member, secrets),
    ]),
  ) as EventBody
}
