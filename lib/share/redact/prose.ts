import { isMasked } from '@/lib/protocol/masked'
import { secretInLabel } from '@/lib/protocol/secret-labels'
import { secretsShapedIn } from '@/lib/protocol/secret-shapes'
import type { Named } from './named'
import { secretParameters } from './parameters'

/** A secret's name and what sets it off from its value, as configurations and error texts have it. */
const ASSIGNED =
  /(?:pass(?:word|wd|phrase|code)|pwd|secret|token|api[_ -]?key|access[_ -]?key|private[_ -]?key|credentials?|verifier)\s{0,3}[=:]\s{0,3}/gi
const VALUE = /["'`]?(?:(?:bearer|basic)\s{1,3})?([^\s"'`\\&,;<>)\]}]{6,400})/iy
const NAME_CHARS = /[\w.-]/
const LONGEST_NAME = 40

/** Prose speaks of passwords, too: a value has digits beside letters, or is long. */
const isValue = (text: string): boolean => (/\d/.test(text) && /[a-z]/i.test(text)) || text.length >= 20

const assigned = (text: string): readonly Named[] =>
  Array.from(text.matchAll(ASSIGNED)).flatMap((match): readonly Named[] => {
    let start = match.index
    while (start > 0 && match.index - start < LONGEST_NAME && NAME_CHARS.test(text.charAt(start - 1))) start--
    const name = text.slice(start, match.index + match[0].length).replace(/\s*[=:]\s*$/, '')
    if (secretInLabel(name) === undefined) return []
    VALUE.lastIndex = match.index + match[0].length
    const value = VALUE.exec(text)?.[1]
    if (value === undefined || !isValue(value) || isMasked(value)) return []
    const to = VALUE.lastIndex
    return [{ from: to - value.length, to, why: 'name', what: name }]
  })

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
  ...secretsShapedIn(text).map(({ what, from, to }): Named => ({ from, to, why: 'pattern', what })),
  ...secretParameters(text),
  ...users(text),
  ...assigned(text),
]
