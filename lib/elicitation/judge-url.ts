import { unicodeHost } from './punycode'

export type UrlWarning = 'http' | 'userinfo' | 'ip' | 'punycode' | 'loopback' | 'port' | 'hidden'

/** What a person should know of a URL before opening it. Only http and https can be opened. */
export type UrlJudgement =
  | {
      readonly openable: true
      readonly href: string
      /** Host as the browser will look it up (ASCII), without the port. */
      readonly host: string
      /** The same host with Punycode decoded. */
      readonly shownHost: string
      readonly port: string
      readonly warnings: readonly UrlWarning[]
    }
  | { readonly openable: false; readonly reason: string }

const WARNING_TEXT: Record<UrlWarning, string> = {
  http: 'Not encrypted (http): others on the network can read and change it.',
  userinfo: 'Carries a user name before the @: the host is what stands after it.',
  ip: 'The host is an IP address, not a name.',
  punycode: 'The host uses letters beyond ASCII, which can imitate another name.',
  loopback: 'Points to this machine.',
  port: 'Uses an unusual port.',
  hidden: 'Contains invisible characters.',
}

export const warningText = (warning: UrlWarning): string => WARNING_TEXT[warning]

const REFUSED: Record<string, string> = {
  'javascript:': 'A javascript: address runs code instead of opening a page.',
  'data:': 'A data: address carries its own page and has no host to trust.',
  'file:': 'A file: address opens a file of this machine.',
  'blob:': 'A blob: address belongs to a page, not to a host.',
  'vbscript:': 'A vbscript: address runs code instead of opening a page.',
}

const isIp = (host: string): boolean => host.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}$/.test(host)
const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || host.startsWith('127.') || host === '[::1]'
// C0, DEL, C1, zero-width, bidi controls, BOM: the URL parser strips some of them without a word.
const HIDDEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u

const refusal = (protocol: string): string =>
  `${REFUSED[protocol] ?? `${protocol} addresses belong to another program.`} Parley does not open it.`

/** Judges a URL that a server sent (2025-11-25 and later, elicitation: show the full URL, highlight the host). */
export const judgeUrl = (text: string): UrlJudgement => {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return { openable: false, reason: 'This is not an absolute URL.' }
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { openable: false, reason: refusal(url.protocol) }
  const shownHost = unicodeHost(url.hostname)
  // On this machine neither the address nor the missing encryption is news.
  const away = !isLoopback(url.hostname)
  const checks: [UrlWarning, boolean][] = [
    ['userinfo', url.username !== '' || url.password !== ''],
    ['punycode', url.hostname.split('.').some((label) => label.startsWith('xn--'))],
    ['hidden', HIDDEN.test(text)],
    ['loopback', !away],
    ['ip', away && isIp(url.hostname)],
    ['http', away && url.protocol === 'http:'],
    ['port', away && url.port !== ''],
  ]
  const warnings = checks.filter(([, applies]) => applies).map(([warning]) => warning)
  return { openable: true, href: url.href, host: url.hostname, shownHost, port: url.port, warnings }
}
