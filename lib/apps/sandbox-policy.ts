import { isObject } from '@/lib/protocol/json'

/** What an app's page may reach, as its resource declares it (MCP Apps 2026-01-26, `_meta.ui.csp`). */
export type AppCsp = Readonly<Record<(typeof CSP_LISTS)[number], readonly string[]>>

export const CSP_LISTS = ['connectDomains', 'resourceDomains', 'frameDomains', 'baseUriDomains'] as const

export type ReadCsp = {
  readonly csp: AppCsp
  /** Declared, but no origin, or one of Parley's own. */
  readonly refused: readonly string[]
}

/** Entries of one list: a header must stay a header. */
const MOST = 50

/** A CSP host-source (CSP Level 3 §2.3.1) with its scheme and without a path: no keyword, no list, no other directive. */
const ORIGIN = /^(https?|wss?):\/\/((?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*)(?::(\d{1,5}))?\/?$/i

const LOOPBACK = ['localhost', '127.0.0.1']
const PORTS: Readonly<Record<string, string>> = { http: '80', ws: '80', https: '443', wss: '443' }

/** Host and port, the names of this machine taken for one. */
const placeOf = (scheme: string, host: string, port: string | undefined): string =>
  `${LOOPBACK.includes(host) ? 'loopback' : host}:${port ?? PORTS[scheme] ?? ''}`

const read = (declared: unknown, own: ReadonlySet<string>): string | undefined => {
  const [text, scheme = '', host = '', port] = ORIGIN.exec(typeof declared === 'string' ? declared : '') ?? []
  if (text === undefined) return undefined
  const place = placeOf(scheme.toLowerCase(), host.toLowerCase(), port)
  return own.has(place) ? undefined : text.replace(/\/$/, '').toLowerCase()
}

const placeOfOrigin = (origin: string): string => {
  const { protocol, hostname, port } = new URL(origin)
  return placeOf(protocol.slice(0, -1), hostname, port === '' ? undefined : port)
}

/** Reads what is declared; `own`: Parley's origins, which no app may reach. Never throws. */
export const readCsp = (declared: unknown, own: readonly string[]): ReadCsp => {
  const places = new Set(own.filter((origin) => URL.canParse(origin)).map(placeOfOrigin))
  const refused: string[] = []
  const list = (name: (typeof CSP_LISTS)[number]): readonly string[] => {
    const entries: unknown = isObject(declared) ? declared[name] : undefined
    if (entries === undefined) return []
    if (!Array.isArray(entries)) {
      refused.push(name)
      return []
    }
    return entries.flatMap((entry: unknown, index) => {
      const origin = index < MOST ? read(entry, places) : undefined
      if (origin === undefined) refused.push(typeof entry === 'string' ? entry : JSON.stringify(entry))
      return origin ?? []
    })
  }
  const csp = Object.fromEntries(CSP_LISTS.map((name) => [name, list(name)])) as AppCsp
  return { csp, refused }
}

const source = (...parts: readonly string[]): string => (parts.length === 0 ? "'none'" : parts.join(' '))

/**
 * The policy of the sandbox page, which the app's page in it inherits: only what was declared, and nothing of the
 * sandbox's own origin. `frame-src` also keeps the app's page from taking itself elsewhere.
 */
export const sandboxPolicy = ({ connectDomains, resourceDomains, frameDomains, baseUriDomains }: AppCsp): string =>
  [
    "default-src 'none'",
    `script-src ${source("'unsafe-inline'", ...resourceDomains)}`,
    `style-src ${source("'unsafe-inline'", ...resourceDomains)}`,
    `img-src ${source('data:', ...resourceDomains)}`,
    `media-src ${source('data:', ...resourceDomains)}`,
    `font-src ${source(...resourceDomains)}`,
    `connect-src ${source(...connectDomains)}`,
    `frame-src ${source(...frameDomains)}`,
    "object-src 'none'",
    `base-uri ${source(...baseUriDomains)}`,
    "form-action 'none'",
  ].join('; ')
