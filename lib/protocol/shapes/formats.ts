import type { Format } from './shape'

/** Percent-encoded triplets become one plain letter: what is left can be matched by runs of single classes. */
const withoutTriplets = (text: string): string => text.replace(/%[0-9A-F]{2}/gi, 'x')

const PART = "A-Za-z0-9._~!$&'()*+,;=:@\\-"
// No group repeats: on megabytes of a hostile text, a repeated alternative overflows the regex engine's stack.
const URI = new RegExp(
  `^[A-Za-z][A-Za-z0-9+.-]*:` +
    `(?://(?:[A-Za-z0-9._~!$&'()*+,;=:-]*@)?(?:\\[[A-Za-z0-9:._~-]+\\]|[A-Za-z0-9._~!$&'()*+,;=-]*)(?::[0-9]*)?(?![^/?#])|(?!//))` +
    `[${PART}/]*(?:\\?[${PART}/?]*)?(?:#[${PART}/?]*)?$`,
)

/** RFC 3986 §3: a scheme and what follows it; the digits of an IP literal are not counted. */
const isUri = (text: string): boolean => URI.test(withoutTriplets(text))

const VARIABLE = /^[A-Za-z0-9_](?:[A-Za-z0-9_.]*[A-Za-z0-9_])?(?::[1-9][0-9]{0,3}|\*)?$/
const OPERATOR = /^[+#./;?&=,!@|]/

const isExpression = (body: string): boolean =>
  body
    .replace(OPERATOR, '')
    .split(',')
    .every((variable) => VARIABLE.test(variable) && !variable.includes('..'))

/** RFC 6570 §2: literals, and expressions in braces. */
const isUriTemplate = (text: string): boolean =>
  /^[^"'<>%\\^`{|}\p{Cc} ]*$/u.test(
    withoutTriplets(text).replace(/\{([^{}]*)\}/g, (_, body: string) => (isExpression(body) ? '' : '{')),
  )

const isBase64Digit = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0x2f && code <= 0x39) || code === 0x2b

/** RFC 4648 §4, with its padding. */
const isBase64 = (text: string): boolean => {
  if (text.length % 4 !== 0) return false
  const end = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length
  for (let i = 0; i < end; i++) if (!isBase64Digit(text.charCodeAt(i))) return false
  return true
}

/** Whether a text has the format. */
export const HAS_FORMAT: Readonly<Record<Format, (text: string) => boolean>> = {
  uri: isUri,
  'uri-template': isUriTemplate,
  byte: isBase64,
}

export const FORMAT_WORDS: Readonly<Record<Format, string>> = {
  uri: 'an absolute URI',
  'uri-template': 'a URI template',
  byte: 'Base64 text',
}
