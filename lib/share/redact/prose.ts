import { isMasked } from '@/lib/protocol/masked'
import { secretInLabel } from '@/lib/protocol/secret-labels'
import { secretsShapedIn } from '@/lib/protocol/secret-shapes'
import type { Named } from './named'
import { secretParameters } from './parameters'

/** A secret's name before what sets it off from its value, as configurations and error texts have it. */
const NAME =
  /[\w.-]{0,40}(?:pass(?:word|wd|phrase|code)|pwd|secret|token|api[_ -]?key|access[_ -]?key|private[_ -]?key|credentials?|verifier)\s{0,3}$/i
const VALUE = /[=:]\s{0,3}["'`]?(?:(?:bearer|basic)\s{1,3})?([^\s"'`\\&,;<>)\]}]{6,400})/iy
const LONGEST_NAME = 40
const QUOTE = 0x22

/** Prose speaks of passwords, too: a value has digits beside letters, or is long. */
const isValue = (text: string): boolean => (/\d/.test(text) && /[a-z]/i.test(text)) || text.length >= 20

/** The value assigned at a sign, where a secret's name stands before it. */
const assignedAt = (text: string, sign: number): Named | undefined => {
  const name = NAME.exec(text.slice(Math.max(0, sign - LONGEST_NAME), sign))?.[0].trim()
  if (name === undefined || secretInLabel(name) === undefined) return undefined
  VALUE.lastIndex = sign
  const value = VALUE.exec(text)?.[1]
  if (value === undefined || !isValue(value) || isMasked(value)) return undefined
  const to = sign + (VALUE.lastIndex - sign)
  return { from: to - value.length, to, why: 'name', what: name }
}

const assigned = (text: string): readonly Named[] => {
  const found: Named[] = []
  for (const sign of ['=', ':'])
    for (let at = text.indexOf(sign); at > 0;) {
      // Members of JSON have their quote before the colon.
      const named = text.charCodeAt(at - 1) === QUOTE ? undefined : assignedAt(text, at)
      if (named) found.push(named)
      at = text.indexOf(sign, named?.to ?? at + 1)
    }
  return found
}

/** User names that are tokens: `https://ghp_…@github.com` (RFC 3986 §3.2.1). */
const USER_ONLY = /:\\?\/\\?\/([^\s/@:"'<>\\]{12,400})@/g

const users = (text: string): readonly Named[] =>
  text.includes('@')
    ? Array.from(text.matchAll(USER_ONLY), (match): Named => {
        const [whole, user = ''] = match
        const to = match.index + whole.length - 1
        return { from: to - user.length, to, why: 'name', what: 'user in a URL' }
      })
    : []

/** Secrets of a text of any kind: by the forms of secrets, in URLs and forms, and after names that say so. */
export const secretsInText = (text: string): readonly Named[] => [
  // Names first: they tell more than forms.
  ...secretParameters(text),
  ...users(text),
  ...assigned(text),
  ...secretsShapedIn(text).map(({ what, from, to }): Named => ({ from, to, why: 'pattern', what })),
]
