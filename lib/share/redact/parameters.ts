import { secretInLabel } from '@/lib/protocol/secret-labels'
import type { Named } from './named'

/** `name=value` of a query, a fragment or a form, also where `&` is escaped in JSON or HTML. */
const PAIR = /(^|[?&#]|\\u0026|&amp;)([\w.~%[\]-]{1,80})=([^&#\s"'<>\\]{1,100000})/g

/** Values that open something by their names: OAuth 2 (RFC 6749, 7636, 8628, 7523), signed URLs, sessions in URLs. */
const SECRET =
  /^(?:access_token|refresh_token|id_token|token|client_secret|client_assertion|assertion|code_?verifier|device_code|subject_token|actor_token|sig|signature|x-(?:amz|goog)-(?:signature|security-token|credential)|hmac|session_?id|sid|auth|jwt)$/i

/** Parameters that say that `code` and `state` are those of OAuth. */
const OAUTH = /(?:^|[?&#]|\\u0026|&amp;)(?:redirect_uri|response_type|grant_type|code_verifier|code_challenge)=/

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

const isOpaque = (value: string, least: number): boolean => value.length >= least && /\d/.test(value)

const isSecret = (name: string, value: string, text: string): boolean => {
  if (SECRET.test(name) || secretInLabel(name) !== undefined) return true
  switch (name.toLowerCase()) {
    case 'key':
      return isOpaque(value, 12)
    case 'code':
      return value.length >= 6 && (OAUTH.test(text) || /[?&]state=/.test(text) || isOpaque(value, 16))
    case 'state':
      return value.length >= 6 && (OAUTH.test(text) || /[?&]code=/.test(text))
    default:
      return false
  }
}

/** Far quicker than to look for them. */
const mayHaveSome = (text: string): boolean =>
  text.includes('=') &&
  (text.includes('?') ||
    text.includes('&') ||
    text.includes('#') ||
    text.includes('\\u0026') ||
    /^[\w.~%[\]-]{1,80}=/.test(text))

/** Secret parameters of URLs, forms, and texts with either in them. */
export const secretParameters = (text: string): readonly Named[] => {
  if (!mayHaveSome(text)) return []
  return Array.from(text.matchAll(PAIR)).flatMap((match): readonly Named[] => {
    const [whole, , written = '', value = ''] = match
    const name = decoded(written)
    if (!isSecret(name, value, text)) return []
    const to = match.index + whole.length
    return [{ from: to - value.length, to, why: 'name', what: name, value: decoded(value) }]
  })
}
