/** Hop-by-hop fields (RFC 9110 §7.6.1) and those that the connection itself decides, with why nobody can set them. */
const HOP = 'It belongs to one hop (RFC 9110 §7.6.1); the way out sets its own.'

const DROPPED = new Map<string, string>([
  ['accept-encoding', 'It is always “identity”: bytes are recorded as they cross the wire.'],
  ['connection', HOP],
  ['content-length', 'It is counted from the body.'],
  ['expect', 'The way out never waits for “100 Continue”.'],
  ['host', 'It is taken from the URL.'],
  ['keep-alive', HOP],
  ['proxy-authenticate', HOP],
  ['proxy-authorization', HOP],
  ['proxy-connection', HOP],
  ['te', HOP],
  ['trailer', HOP],
  ['transfer-encoding', HOP],
  ['upgrade', HOP],
])

/** Why a header does not go out as it was written, in half a sentence; undefined for one that does. */
export const whyDropped = (name: string): string | undefined => DROPPED.get(name.toLowerCase())

/** Why a whole request with this header is refused (RFC 9110 §5.1 and §5.5): anything else could smuggle a second one. */
export const whyRefused = (name: string, value: string): string | undefined => {
  if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) return `“${name}” is not a header name.`
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(value) ? undefined : `The value of ${name} holds characters a header cannot.`
}

/** HTTP methods that are sent. */
export const HTTP_METHODS = ['POST', 'GET', 'DELETE', 'PUT', 'PATCH', 'OPTIONS', 'HEAD'] as const
