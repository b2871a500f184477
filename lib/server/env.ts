import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { ProblemError } from '@/lib/protocol/problem'

type Env = Readonly<Record<string, string | undefined>>

/** What the environment sets; each is absent when the default or a random value is to be used. */
export type Settings = {
  readonly port?: number
  /** Where to listen; set only when the person said so. */
  readonly host?: string
  readonly token?: string
  /** Absolute. */
  readonly dataDir: string
  /** Where shares are kept instead of the data directory. May hold a password: never shown. */
  readonly databaseUrl?: string
}

export const DEFAULT_HOST = '127.0.0.1'

/** Reads PORT, HOST, PARLEY_TOKEN, PARLEY_DATA, PARLEY_SANDBOX_ORIGIN and DATABASE_URL. Throws a `ProblemError` with code `BAD_SETTING`. */
export const readSettings = (env: Env): Settings => {
  const port = readPort(given(env, 'PORT'))
  const host = given(env, 'HOST')
  const token = given(env, 'PARLEY_TOKEN')
  const databaseUrl = given(env, 'DATABASE_URL')
  if (host !== undefined && !/^([a-z0-9.-]+|\[?[0-9a-f:.]+\]?)$/i.test(host))
    throw bad('HOST', host, 'Set a host name or an IP address, such as 127.0.0.1.')
  if (token !== undefined && !/^[\w.~-]{1,256}$/.test(token))
    throw bad('PARLEY_TOKEN', '(hidden)', 'Use letters, digits, “-”, “.”, “_” and “~” only: it travels in a URL.')
  const sandbox = given(env, 'PARLEY_SANDBOX_ORIGIN')
  if (sandbox !== undefined && !isOrigin(sandbox))
    throw bad('PARLEY_SANDBOX_ORIGIN', sandbox, 'Set an origin that leads here, too, such as https://apps.example.')
  if (databaseUrl !== undefined && !isPostgresUrl(databaseUrl))
    throw bad('DATABASE_URL', '(hidden)', 'Set a PostgreSQL URL, such as postgres://user@host/database, or nothing.')
  return {
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host: host.replace(/^\[|\]$/g, '') }),
    ...(token === undefined ? {} : { token }),
    dataDir: dataDir(env),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  }
}

/** What tells a PostgreSQL database from a file. */
export const isPostgresUrl = (text: string): boolean => /^postgres(ql)?:\/\//.test(text)

const isOrigin = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) && [url.origin, `${url.origin}/`].includes(text)
}

const given = (env: Env, name: string): string | undefined => (env[name] === '' ? undefined : env[name])

const readPort = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) throw bad('PORT', text, 'Set a number from 1 to 65535.')
  return port
}

/** XDG Base Directory Specification: a relative XDG_DATA_HOME is to be ignored. */
const dataDir = (env: Env): string => {
  const own = given(env, 'PARLEY_DATA')
  if (own !== undefined) return resolve(own)
  const xdg = given(env, 'XDG_DATA_HOME')
  return join(xdg !== undefined && isAbsolute(xdg) ? xdg : join(homedir(), '.local', 'share'), 'parley')
}

const bad = (name: string, value: string, action: string): ProblemError =>
  new ProblemError({ code: 'BAD_SETTING', title: `${name} is not usable`, cause: `It is “${value}”.`, action })
