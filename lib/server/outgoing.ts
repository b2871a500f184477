import type { HeaderList } from '@/lib/protocol/headers'
import type { PlainRequest } from '@/lib/wire/orders'
import { fromBase64 } from '@/lib/wire/bytes'
import { WireError } from '@/lib/wire/errors'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

const MAX_URL = 8192

/** Hop-by-hop fields (RFC 9110 §7.6.1) and those that the connection itself decides. */
const DROPPED = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

export type Outgoing = {
  readonly url: URL
  readonly method: string
  /** Name, value, name, value, …: the order and duplicates are kept. */
  readonly headers: string[]
  readonly body: string | Uint8Array | null
}

const denied = (reason: string): WireError => new WireError('EGRESS_DENIED', reason)

/** Checks a request and makes it ready to be sent. Throws a `WireError` with code `EGRESS_DENIED` and the reason. */
export const outgoing = ({ url, method, headers, body, bodyEncoding }: PlainRequest): Outgoing => {
  if (!METHODS.includes(method)) throw denied(`The method ${method.slice(0, 20)} is not sent.`)
  return { url: checkUrl(url), method, headers: checkHeaders(headers), body: asSent(body, bodyEncoding) }
}

const asSent = (body: string | undefined, encoding: PlainRequest['bodyEncoding']): Outgoing['body'] =>
  encoding === undefined || body === undefined ? (body ?? null) : fromBase64(body)

/** What the WHATWG parser would silently repair is refused: nobody meant it, and another parser reads it otherwise. */
const checkUrl = (text: string): URL => {
  if (text.length > MAX_URL) throw denied('The URL is longer than 8 KiB.')
  if (/[\s\\\p{Cc}\p{Cf}]/u.test(text)) throw denied('The URL holds spaces, backslashes or invisible characters.')
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined) throw denied('This is not a URL.')
  if (!/^https?:\/\/[^/]/i.test(text)) throw denied(`Only http:// and https:// are reached, not ${url.protocol}`)
  if (url.username !== '' || url.password !== '')
    throw denied('A user name or password in the URL would end up in logs; use an Authorization header.')
  if (url.port === '0') throw denied('Port 0 cannot be reached.')
  return url
}

const checkHeaders = (headers: HeaderList): string[] => {
  const perConnection = new Set(
    headers.flatMap(([name, value]) =>
      name.toLowerCase() === 'connection' ? value.split(',').map((option) => option.trim().toLowerCase()) : [],
    ),
  )
  const kept = headers.filter(([name, value]) => {
    // RFC 9110 §5.1 and §5.5: anything else could smuggle a second header or request.
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) throw denied(`“${name}” is not a header name.`)
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) throw denied(`The value of ${name} holds characters a header cannot.`)
    return !DROPPED.has(name.toLowerCase()) && !perConnection.has(name.toLowerCase())
  })
  return [...kept.flat(), 'accept-encoding', 'identity']
}
