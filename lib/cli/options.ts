import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { ConnectOptions, Timeouts } from '@/lib/client/types'
import { isRevision, REVISIONS } from '@/lib/protocol/revisions'
import { ADVERTISE_OPTIONS, ADVERTISE_OPTIONS_HELP, readAdvertised, type AdvertiseFlags } from './advertise'
import { UsageError } from './io'

/** Options that every command with a server takes. */
export const SERVER_OPTIONS = {
  revision: { type: 'string', short: 'r' },
  header: { type: 'string', short: 'H', multiple: true },
  ...ADVERTISE_OPTIONS,
  root: { type: 'string', multiple: true },
  timeout: { type: 'string' },
  'any-certificate': { type: 'boolean' },
  record: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

export const SERVER_OPTIONS_HELP = `  -r, --revision R      auto (default), modern, legacy or one of ${REVISIONS.join(', ')}
  -H, --header 'K: V'   send this header with every request (may be repeated)
${ADVERTISE_OPTIONS_HELP}
      --root URI        a root to answer roots/list with (may be repeated)
      --timeout S       give a call up when the server is silent about it for so many seconds (default: never)
      --any-certificate accept whatever certificate a server on this machine or a private network shows
      --record FILE     write the whole recording (JSON Lines)
      --json            print JSON`

export type ServerFlags = AdvertiseFlags & {
  readonly revision?: string | undefined
  readonly header?: string[] | undefined
  readonly root?: string[] | undefined
  readonly timeout?: string | undefined
  readonly 'any-certificate'?: boolean | undefined
}

/** `parseArgs` of node:util, with its errors turned into usage errors. */
export const parse = <const T extends ParseArgsConfig>(config: T) => {
  try {
    return parseArgs(config)
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** @throws UsageError when a flag makes no sense. */
export const connectOptions = (url: string, flags: ServerFlags): ConnectOptions => ({
  url,
  version: readVersion(flags.revision ?? 'auto'),
  headers: (flags.header ?? []).map(readHeader),
  advertised: readAdvertised(flags),
  roots: (flags.root ?? []).map((uri) => ({ uri })),
  ...(flags['any-certificate'] && { anyCertificate: true }),
  ...(flags.timeout === undefined ? {} : { timeouts: readTimeout(flags.timeout) }),
})

const readTimeout = (text: string): Timeouts => {
  const ms = Number(text) * 1000
  if (!(ms > 0)) throw new UsageError(`--timeout ${text}: give a number of seconds`)
  return { headers: ms, idle: ms }
}

const readVersion = (text: string): ConnectOptions['version'] => {
  if (text === 'auto' || text === 'modern' || text === 'legacy' || isRevision(text)) return text
  throw new UsageError(`--revision ${text}: use auto, modern, legacy or one of ${REVISIONS.join(', ')}`)
}

export const readHeader = (text: string): [string, string] => {
  const match = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):\s*(.*)$/.exec(text)
  if (!match) throw new UsageError(`--header ${JSON.stringify(text)}: write it as 'Name: value'`)
  return [match[1] ?? '', match[2] ?? '']
}
