import { parseArgs, type ParseArgsConfig } from 'node:util'
import {
  ADVERTISE_ALL,
  ADVERTISE_NOTHING,
  ADVERTISED_SWITCHES,
  isAdvertisedSwitch,
  type Advertised,
} from '@/lib/protocol/capabilities'
import type { ConnectOptions } from '@/lib/client/types'
import { isRevision, REVISIONS } from '@/lib/protocol/revisions'
import { UsageError } from './io'

/** Options that every command with a server takes. */
export const SERVER_OPTIONS = {
  revision: { type: 'string', short: 'r' },
  header: { type: 'string', short: 'H', multiple: true },
  advertise: { type: 'string' },
  root: { type: 'string', multiple: true },
  record: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

export const SERVER_OPTIONS_HELP = `  -r, --revision R      auto (default), modern, legacy or one of ${REVISIONS.join(', ')}
  -H, --header 'K: V'   send this header with every request (may be repeated)
      --advertise LIST  capabilities to advertise, by comma: all (default), none,
                        ${ADVERTISED_SWITCHES.join(', ')}
      --root URI        a root to answer roots/list with (may be repeated)
      --record FILE     write the whole recording (JSON Lines)
      --json            print JSON`

export type ServerFlags = {
  readonly revision?: string | undefined
  readonly header?: string[] | undefined
  readonly advertise?: string | undefined
  readonly root?: string[] | undefined
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
  advertised: readAdvertised(flags.advertise ?? 'all'),
  roots: (flags.root ?? []).map((uri) => ({ uri })),
})

const readVersion = (text: string): ConnectOptions['version'] => {
  if (text === 'auto' || text === 'modern' || text === 'legacy' || isRevision(text)) return text
  throw new UsageError(`--revision ${text}: use auto, modern, legacy or one of ${REVISIONS.join(', ')}`)
}

const readHeader = (text: string): [string, string] => {
  const match = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):\s*(.*)$/.exec(text)
  if (!match) throw new UsageError(`--header ${JSON.stringify(text)}: write it as 'Name: value'`)
  return [match[1] ?? '', match[2] ?? '']
}

const readAdvertised = (text: string): Advertised => {
  if (text === 'all') return ADVERTISE_ALL
  if (text === 'none') return ADVERTISE_NOTHING
  const names = text.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !isAdvertisedSwitch(name))
  if (unknown !== undefined) throw new UsageError(`--advertise ${unknown}: unknown capability`)
  return { ...ADVERTISE_NOTHING, ...Object.fromEntries(names.map((name) => [name, true])) }
}
