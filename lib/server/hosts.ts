import { isIP } from 'node:net'
import { isLoopback, isOwn } from './addresses'

const LOCAL = ['127.0.0.1', 'localhost', '::1']

const WILDCARD = ['0.0.0.0', '::']

/** The host of a `Host` field value (RFC 9110 §7.2) without its port, or undefined when it is malformed. */
const hostOf = (value: string): string | undefined =>
  /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i
    .exec(value)?.[1]
    ?.toLowerCase()
    .replace(/^\[|\]$/g, '')

/**
 * Whether a request meant this server. A web page that points a DNS name of its own at 127.0.0.1 (DNS rebinding) is
 * same-origin to the browser; its `Host` still names the attacker. `host` is where the person told Parley to listen; for
 * every interface, their addresses are names enough, since no one else can own those.
 */
export const isAllowedHost = (value: string | null | undefined, host: string | undefined): boolean => {
  const name = hostOf(value ?? '')
  if (name === undefined) return false
  if (LOCAL.includes(name) || name === host?.toLowerCase()) return !WILDCARD.includes(name)
  return host !== undefined && WILDCARD.includes(host) && isIP(name) !== 0 && isOwn(name)
}

/** Where a browser on this machine finds a server that listens on `host`, as it stands in a URL (RFC 3986 §3.2.2). */
export const urlHost = (host: string): string => {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return name.includes(':') ? `[${name}]` : name
}

/** Whether listening there is reachable from this machine only. */
export const isLocalHost = (host: string | undefined): boolean =>
  host === undefined || LOCAL.includes(host) || isLoopback(host)
