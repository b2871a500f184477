import type { HeaderList } from '@/lib/protocol/headers'
import { HTTP_METHODS, whyDropped, whyRefused } from '@/lib/protocol/platform-headers'
import type { PlainRequest } from '@/lib/wire/orders'
import { fromBase64 } from '@/lib/wire/bytes'
import { WireError } from '@/lib/wire/errors'

const METHODS: readonly string[] = HTTP_METHODS

const MAX_URL = 8192

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
    const refused = whyRefused(name, value)
    if (refused !== undefined) throw denied(refused)
    return whyDropped(name) === undefined && !perConnection.has(name.toLowerCase())
  })
  return [...kept.flat(), 'accept-encoding', 'identity']
}
