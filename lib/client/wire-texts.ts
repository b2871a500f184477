import type { Problem } from '@/lib/protocol/problem'

export type Text = Omit<Problem, 'code' | 'cause' | 'retryAt'>

/** Where an exchange was when it broke: before its response began, or in the middle of it. */
export type Broke = 'before' | 'within'

const SEE_LOG = 'See the server’s log for a crash; what arrived before is on the timeline.'

const CERTIFICATE =
  'Trust its issuer with NODE_EXTRA_CA_CERTS; for a server nearby, accept any certificate (Version menu).'

/** Each code of the system, of Node’s TLS, of undici or of Parley’s way out, in words a person can act on. */
const WIRE: readonly (readonly [RegExp, Text])[] = [
  [/^ECONNREFUSED$/, { title: 'Connection refused', action: 'Start the server, or check the port in the URL.' }],
  [/^(ENOTFOUND|EAI_NONAME|EAI_NODATA)$/, { title: 'Host not found', action: 'Check the spelling of the host name.' }],
  [
    /^(EAI_\w+|ESERVFAIL|EREFUSED)$/,
    { title: 'The name could not be resolved', action: 'Check your network and its name server, then try again.' },
  ],
  [
    /^DNS_TIMEOUT$/,
    { title: 'The name server did not answer', action: 'Check your network and VPN, or use the server’s address.' },
  ],
  [
    /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_HEADERS_TIMEOUT)$/,
    { title: 'No answer in time', action: 'Check that the host is reachable and the server not stuck.' },
  ],
  [/^CERT_HAS_EXPIRED$/, { title: 'TLS failed: the certificate has expired', action: 'Renew the certificate.' }],
  [
    /^CERT_NOT_YET_VALID$/,
    { title: 'TLS failed: the certificate is not valid yet', action: 'Check the clock of this machine.' },
  ],
  [
    /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    { title: 'TLS failed: the certificate is for another host', action: 'Use a name that is in the certificate.' },
  ],
  [
    /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/,
    { title: 'TLS failed: nobody vouches for the certificate', action: CERTIFICATE },
  ],
  [
    /^ERR_SSL_(UNSUPPORTED_PROTOCOL|TLSV1_ALERT_PROTOCOL_VERSION|NO_PROTOCOLS_AVAILABLE)$/,
    { title: 'TLS failed: the server speaks only old versions of it', action: 'Let it speak TLS 1.2 or newer.' },
  ],
  [
    /^(ERR_TLS|ERR_SSL|CERT_|EPROTO)/,
    {
      title: 'TLS failed',
      action: 'Check the certificate (name, expiry, chain), or use http:// if the server speaks no TLS.',
    },
  ],
  [
    /^UPGRADE_REFUSED$/,
    {
      title: 'The server switched to another protocol',
      action: 'MCP needs a plain HTTP answer, not an upgrade (101).',
    },
  ],
  [
    /^TOO_MANY_HINTS$/,
    { title: 'No answer among the early hints', action: 'The server must send a final response after a few 1xx ones.' },
  ],
  [/^HPE_/, { title: 'Not HTTP', action: 'Check that an HTTP server listens on this port, and what it sends.' }],
  [/^(EHOSTUNREACH|ENETUNREACH)$/, { title: 'Host unreachable', action: 'Check the network, VPN and the address.' }],
  [/^EGRESS_DENIED$/, { title: 'Address not allowed', action: 'Use a plain http(s) URL that Parley may reach.' }],
  [
    /^WAY_OUT_STOPPED$/,
    {
      title: 'Parley’s own server was stopped',
      action:
        'Start it again with `npm start`, then open the link that it prints. The recording stays in this browser.',
    },
  ],
  [
    /^WAY_OUT_/,
    {
      title: 'Parley’s own server did not answer',
      action: 'Check that `npm start` still runs, then open the link that it printed.',
    },
  ],
]

const RESET = /^(ECONNRESET|EPIPE)$/
const CLOSED = /^(UND_ERR_SOCKET|UND_ERR_BODY_TIMEOUT|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/

/** Content-Length twice, or beside chunks: how far the body goes is anybody’s guess (RFC 9112 §6.3). */
const LENGTHS = /^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$/

/** A connection that broke with this code, as opposed to one that never came about. */
export const isBroken = (code: string): boolean => RESET.test(code) || CLOSED.test(code)

const broken = (code: string, where: Broke): Text => {
  const reset = RESET.test(code)
  if (where === 'before' && LENGTHS.test(code))
    return { title: 'A response of two lengths', action: 'It must have one Content-Length, or none and chunks.' }
  if (where === 'before')
    return { title: reset ? 'Reset before a response' : 'Closed before a response', action: SEE_LOG }
  return { title: reset ? 'Reset in the middle of the response' : 'The response was cut off', action: SEE_LOG }
}

export const wireText = (code: string, where: Broke): Text | undefined =>
  isBroken(code) ? broken(code, where) : WIRE.find(([pattern]) => pattern.test(code))?.[1]
