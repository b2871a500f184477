import { lookup as systemLookup } from 'node:dns'
import type { LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import type { LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { WireError } from '@/lib/wire/errors'
import { isForbidden, isNear, isOwn } from './addresses'

/** Node gives no list at all with an error. */
type Resolve = (host: string, done: (error: Error | null, addresses?: LookupAddress[]) => void) => void

export type DialerOptions = {
  /** Parley's own port, refused on this machine's addresses; undefined when nothing is served or it may be reached. */
  readonly ownPort: () => number | undefined
  readonly resolve?: Resolve
  /** Any certificate will do, and only what is near is dialled. */
  readonly anyCertificate?: boolean
  /** Trusted instead of Node's own certificate authorities, in PEM. */
  readonly ca?: string
}

const CONNECT_TIMEOUT = 10_000
const DNS_TIMEOUT = 5000

const resolveAll: Resolve = (host, done) => {
  systemLookup(host, { all: true, verbatim: true }, done)
}

/** A name server that stays silent is named as the reason, before the time to connect is over. */
const bounded =
  (resolve: Resolve): Resolve =>
  (host, done) => {
    let over = false
    const once: typeof done = (error, addresses) => {
      if (over) return
      over = true
      clearTimeout(timer)
      done(error, addresses)
    }
    const timer = setTimeout(() => {
      once(new WireError('DNS_TIMEOUT', `${host} was not resolved within ${DNS_TIMEOUT / 1000} s.`))
    }, DNS_TIMEOUT)
    resolve(host, once)
  }

/** Why an address may not be dialled, or undefined. */
const refusal = (ip: string, port: number, { ownPort, anyCertificate }: DialerOptions): WireError | undefined => {
  if (isForbidden(ip))
    return new WireError(
      'EGRESS_DENIED',
      `${ip} is link-local, metadata or not a host’s address; use 127.0.0.1 or a name.`,
    )
  if (anyCertificate && !isNear(ip))
    return new WireError(
      'EGRESS_DENIED',
      `${ip} is not on this machine or a private network: there, no certificate is accepted unchecked.`,
    )
  if (port === ownPort() && isOwn(ip))
    return new WireError('EGRESS_DENIED', `${ip}:${port} is Parley itself; only its demo servers may be reached.`)
  return undefined
}

/**
 * Opens sockets for undici to addresses that passed, and to no other: a name is resolved once and exactly the checked
 * answers are dialled, so a second answer of the DNS cannot slip in (DNS rebinding). Node calls no `lookup` for IP
 * literals: those are checked before. TLS verifies against the name.
 */
export const createDialer = (options: DialerOptions): buildConnector.connector => {
  const { resolve = resolveAll, ca, anyCertificate = false } = options
  const ask = bounded(resolve)
  const lookupFor =
    (port: number): LookupFunction =>
    (host, { all }, done) => {
      ask(host, (error, addresses = []) => {
        const denied = addresses.map(({ address }) => refusal(address, port, options)).find(Boolean)
        const [first] = addresses
        if (error !== null || denied !== undefined || first === undefined)
          done(error ?? denied ?? new WireError('ENOTFOUND', `${host} has no address.`), [])
        else if (all === true) done(null, addresses)
        else done(null, first.address, first.family)
      })
    }
  return (target, callback) => {
    const host = target.hostname.replace(/^\[|\]$/g, '')
    const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80)
    const denied = isIP(host) === 0 ? undefined : refusal(host, port, options)
    if (denied !== undefined) {
      callback(denied, null)
      return
    }
    buildConnector({
      timeout: CONNECT_TIMEOUT,
      port,
      lookup: lookupFor(port),
      rejectUnauthorized: !anyCertificate,
      ...(ca === undefined ? {} : { ca }),
    })(target, callback)
  }
}
