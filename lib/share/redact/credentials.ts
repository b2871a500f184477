import { isSecretHeader } from '@/lib/protocol/secret-headers'
import type { Named } from './named'

/** Schemes of credentials (RFC 9110 §11.1) that stand before them; the scheme itself is no secret. */
const SCHEME =
  /^(bearer|basic|dpop|digest|token|api-?key|negotiate|ntlm|hoba|mutual|gnap|privatetoken|aws4-hmac-sha256)\s+(?=\S)/i
const ANY_SCHEME = /^([a-z][\w-]{0,40})\s+(?=\S)/i

const decodedBasic = (text: string): string | undefined => {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
    const pair = new TextDecoder().decode(bytes)
    return pair.includes(':') ? pair : undefined
  } catch {
    return undefined
  }
}

/** What gives Basic credentials away (RFC 7617 §2) besides themselves: user and password, and the password alone. */
const insideBasic = (scheme: string, credentials: string): readonly string[] => {
  const pair = scheme.toLowerCase() === 'basic' ? decodedBasic(credentials) : undefined
  return pair === undefined ? [] : [pair, pair.slice(pair.indexOf(':') + 1)]
}

/** Where credentials begin after their scheme, and what is in them. */
export const credentialsIn = (value: string, anyScheme = false): { from: number; also: readonly string[] } => {
  const [whole = '', scheme = ''] = (anyScheme ? ANY_SCHEME : SCHEME).exec(value) ?? []
  return { from: whole.length, also: insideBasic(scheme, value.slice(whole.length).trim()) }
}

/** `name=value` pairs of Cookie, and the first of Set-Cookie (RFC 6265 §4): the names stay. */
const cookies = (name: string, value: string): readonly Named[] => {
  const pairs = Array.from(value.matchAll(/(?:^|;\s{0,20})([^=;\s]{1,200})=\s{0,20}("?)([^;"]+)/g))
  return (name === 'set-cookie' ? pairs.slice(0, 1) : pairs).map((match): Named => {
    const [whole, cookie = '', , text = ''] = match
    const from = match.index + whole.length - text.length
    // Languages, themes and consents are words; what opens a session is not.
    const onlyHere = /^[a-z-]{1,15}$/i.test(text)
    return { from, to: from + text.trimEnd().length, why: 'name', what: `cookie ${cookie}`, onlyHere }
  })
}

/** The secrets of a header; none for one that is not secret by its name. */
export const secretsInHeader = (name: string, value: string): readonly Named[] => {
  const lower = name.toLowerCase()
  if (!isSecretHeader(lower)) return []
  if (lower === 'cookie' || lower === 'set-cookie') return cookies(lower, value)
  const { from, also } = credentialsIn(value, /^(?:proxy-)?authorization$/.test(lower))
  const to = value.trimEnd().length
  return from < to ? [{ from, to, why: 'name', what: `header ${lower}`, ...(also.length > 0 && { also }) }] : []
}
