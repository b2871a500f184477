import { imitated, mixesScripts } from './look-alike'
import { unicodeHost } from './punycode'

export type UrlWarning = 'lookalike' | 'mixed' | 'punycode' | 'hidden' | 'loopback' | 'private' | 'ip' | 'http' | 'port'

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
      /** The host that this one can be mistaken for. */
      readonly imitates?: string
      readonly warnings: readonly UrlWarning[]
    }
  | { readonly openable: false; readonly reason: string; readonly host?: string }

const WARNING_TEXT: Record<UrlWarning, string> = {
  lookalike: 'The host’s letters imitate another name.',
  mixed: 'The host mixes alphabets within one word, as no language does.',
  http: 'Not encrypted (http): others on the network can read and change it.',
  private: 'Points into a private network: opening it acts there in your name.',
  ip: 'The host is an IP address, not a name.',
  punycode: 'The host uses letters beyond ASCII, which can imitate another name.',
  loopback: 'Points to this machine.',
  port: 'Uses an unusual port.',
  hidden: 'Contains invisible characters.',
}

export const warningText = (warning: UrlWarning): string => WARNING_TEXT[warning]

const GRAVE: readonly UrlWarning[] = ['lookalike', 'mixed', 'hidden', 'private']

/** Whether opening it should take a second, separate yes. */
export const needsCare = (warnings: readonly UrlWarning[]): boolean => GRAVE.some((grave) => warnings.includes(grave))

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
/** RFC 1918, RFC 3927, RFC 6598, RFC 4193, RFC 4291 §2.5.6, and names that only a local network gives out. */
const PRIVATE = new RegExp(
  [
    String.raw`^(?:10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+$`,
    String.raw`^\[(?:f[cd]|fe[89ab])`,
    String.raw`(?:^|\.)(?:local|internal|lan|home\.arpa)$`,
    String.raw`^\[::ffff:(?:a[\da-f]{2}|c0a8|a9fe|ac1[\da-f]):`,
  ].join('|'),
)
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
  if (url.username !== '' || url.password !== '')
    return {
      openable: false,
      reason: 'It carries a user name before the @, which looks like a host and is none. Parley does not open it.',
      host: url.hostname,
    }
  const shownHost = unicodeHost(url.hostname)
  const imitates = imitated(shownHost)
  // On this machine neither the address nor the missing encryption is news.
  const away = !isLoopback(url.hostname)
  const checks: [UrlWarning, boolean][] = [
    ['lookalike', imitates !== undefined],
    ['mixed', mixesScripts(shownHost)],
    ['punycode', url.hostname.split('.').some((label) => label.startsWith('xn--'))],
    ['hidden', HIDDEN.test(text)],
    ['loopback', !away],
    ['private', away && PRIVATE.test(url.hostname)],
    ['ip', away && isIp(url.hostname)],
    ['http', away && url.protocol === 'http:'],
    ['port', away && url.port !== ''],
  ]
  const warnings = checks.filter(([, applies]) => applies).map(([warning]) => warning)
  return {
    openable: true,
    href: url.href,
    host: url.hostname,
    shownHost,
    port: url.port,
    ...(imitates === undefined ? {} : { imitates }),
    warnings,
  }
}
