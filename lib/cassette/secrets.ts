import { isObject } from '@/lib/protocol/json'
import { pointerTo } from '@/lib/protocol/pointer'
import type { Cassette } from './types'

/** A value in a cassette that looks like a secret. */
type SecretWarning = {
  /** Index of the entry. */
  readonly entry: number
  /** JSON pointer into the entry. */
  readonly path: string
  readonly what: string
}

/** Characters of a text that are looked at: patterns must not meet megabytes. */
const MOST = 8_192

const SHAPES: readonly (readonly [what: string, shape: RegExp])[] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a token', /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/],
  ['a token', /\b(?:bearer|basic)\s+[\w.~+/=-]{12,}/i],
  ['a key', /\bsk-[\w-]{16,}/],
  ['a key', /\b(?:sk|pk|rk)_(?:live|test)_\w{10,}/],
  ['a key', /\bAKIA[0-9A-Z]{16}\b/],
  ['a key', /\bAIza[\w-]{30,}/],
  ['a token', /\b(?:gh[opsur]_|github_pat_|glpat-|xox[abeoprs]-|npm_|hf_)[\w-]{16,}/],
  ['a password', /^[a-z][a-z0-9+.-]*:\/\/[^\s/@]*:[^\s/@]+@/i],
  ['a token', /[?&#](?:access_token|token|api_?key|key|secret|password|sig|signature|code)=[^&#\s]{8,}/i],
]

const LABELS =
  /(?:^|[^a-z])(?:pass(?:word|wd|phrase|code)|secret|api ?key|access ?key|private ?key|(?:access|auth|bearer|refresh|api) ?token|token|otp|cvv|cvc|pin|ssn)$/

const words = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z\d]+/g, ' ')
    .trim()
    .toLowerCase()

/** Card numbers: 13 to 19 digits with a check digit (ISO/IEC 7812, Luhn). */
const isCardNumber = (text: string): boolean => {
  const digits = text.replace(/[ -]/g, '')
  if (!/^\d{13,19}$/.test(digits)) return false
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}

/** A long run of mixed letters and digits, as keys are; hashes and ids in hexadecimal are not. */
const isRandom = (text: string): boolean => {
  if (!/^[\w+/=.-]{24,512}$/.test(text) || !/[a-z]/.test(text) || !/[A-Z]/.test(text) || !/\d/.test(text)) return false
  const counts = new Map<string, number>()
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1)
  const bits = [...counts.values()].reduce(
    (sum, count) => sum - (count / text.length) * Math.log2(count / text.length),
    0,
  )
  return bits > 4
}

const secretIn = (label: string, text: string): string | undefined => {
  if (text === '') return undefined
  const start = text.slice(0, MOST)
  const shape = SHAPES.find(([, pattern]) => pattern.test(start))
  if (shape) return shape[0]
  if (isCardNumber(text)) return 'a card number'
  const named = LABELS.exec(words(label))
  if (named) return `called ${label}`
  return isRandom(text) ? 'random, as keys are' : undefined
}

type Visit = (path: string, what: string) => void

const look = (value: unknown, label: string, at: string, visit: Visit): void => {
  if (typeof value === 'string') {
    const what = secretIn(label, value)
    if (what !== undefined) visit(at, what)
    return
  }
  const members = Array.isArray(value) ? value.entries() : isObject(value) ? Object.entries(value) : []
  for (const [key, member] of members) {
    // Media is random, too.
    if (key === 'data' && isObject(value) && typeof value['mimeType'] === 'string') continue
    look(member, typeof key === 'number' ? label : key, pointerTo(at, key), visit)
  }
}

/** What in a cassette looks secret: said before it is saved, so that nobody commits it unawares. */
export const secretWarnings = ({ entries }: Cassette): readonly SecretWarning[] =>
  entries.flatMap(({ ask, answer }, entry) => {
    const found: SecretWarning[] = []
    look({ ask, answer }, '', '', (path, what) => found.push({ entry, path, what }))
    return found
  })
