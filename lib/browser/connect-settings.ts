import type { Root } from '@/lib/protocol/asks'
import type { Advertised, AdvertisedSwitch } from '@/lib/protocol/capabilities'
import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import type { JsonObject } from '@/lib/protocol/json'
import { LOG_LEVELS } from '@/lib/protocol/meta'
import type { LogLevel } from '@/lib/protocol/meta'
import { isRevision } from '@/lib/protocol/revisions'
import type { ConnectOptions, Timeouts } from '@/lib/client/types'
import { OwnChoice } from './own-choice'
import type { Owner } from './per-session'
import { Stored } from './stored'

/** What the next connection will use, apart from the URL and the headers. Nothing secret, so it is kept. */
export type ConnectSettings = {
  readonly version: ConnectOptions['version']
  readonly advertised: Advertised
  /** Id of the profile that was chosen last: of several with the same capabilities, the one that is meant. */
  readonly profile?: string
  readonly roots: readonly Root[]
  readonly logLevel: LogLevel | 'none'
  /** How long a server may take. */
  readonly limits: Timeouts
  /** Any certificate of a server nearby will do. */
  readonly anyCertificate: boolean
}

const readVersion = (value: unknown): ConnectSettings['version'] =>
  value === 'legacy' || value === 'modern' || isRevision(value) ? value : 'auto'

const isSettings = (entry: [string, unknown]): entry is [string, JsonObject] => isObject(entry[1])

const readExtensions = (value: Record<string, unknown>): Advertised['extensions'] =>
  Object.fromEntries(Object.entries(value).filter(isSettings))

const readAdvertised = (value: unknown): Advertised => {
  const on = (key: AdvertisedSwitch): boolean => !isObject(value) || value[key] !== false
  return {
    elicitationForm: on('elicitationForm'),
    elicitationUrl: on('elicitationUrl'),
    sampling: on('sampling'),
    samplingTools: on('samplingTools'),
    samplingContext: on('samplingContext'),
    roots: on('roots'),
    tasks: on('tasks'),
    extensions: readExtensions(objectAt(value, 'extensions') ?? {}),
  }
}

const readRoots = (value: unknown): readonly Root[] =>
  Array.isArray(value)
    ? value.flatMap((entry) => {
        const uri = stringAt(entry, 'uri')
        const name = stringAt(entry, 'name')
        return uri === undefined ? [] : [{ uri, ...(name === undefined ? {} : { name }) }]
      })
    : []

const readLogLevel = (value: unknown): LogLevel | 'none' => LOG_LEVELS.find((level) => level === value) ?? 'none'

/** Without any, a server that never answers would be waited for until the person notices. */
const USUAL_LIMITS: Timeouts = { headers: 30_000 }

const readLimits = (value: unknown): Timeouts => {
  if (!isObject(value)) return USUAL_LIMITS
  const { headers, idle, total } = value
  return {
    ...(isLimit(headers) && { headers }),
    ...(isLimit(idle) && { idle }),
    ...(isLimit(total) && { total }),
  }
}

const isLimit = (value: unknown): value is number => typeof value === 'number' && value >= 1000

/** Settings from whatever was stored; what is missing or unknown takes its default. */
export const readSettings = (stored: unknown): ConnectSettings => {
  const from = isObject(stored) ? stored : {}
  const profile = stringAt(from, 'profile')
  return {
    version: readVersion(from['version']),
    advertised: readAdvertised(from['advertised']),
    ...(profile === undefined ? {} : { profile }),
    roots: readRoots(from['roots']),
    logLevel: readLogLevel(from['logLevel']),
    limits: readLimits(from['limits']),
    anyCertificate: from['anyCertificate'] === true,
  }
}

export const connectSettings = new OwnChoice<ConnectSettings>(
  new Stored(() => globalThis.localStorage, 'parley.connect-settings', readSettings),
  readSettings,
  { name: 'connect-settings' },
)

export const changeSettings = (owner: Owner, change: Partial<ConnectSettings>): void => {
  connectSettings.set(owner, { ...connectSettings.of(owner).get(), ...change })
}
