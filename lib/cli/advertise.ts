import {
  ADVERTISE_ALL,
  ADVERTISE_NOTHING,
  ADVERTISED_SWITCHES,
  isAdvertisedSwitch,
  type Advertised,
} from '@/lib/protocol/capabilities'
import { CLIENT_PROFILES, findProfile } from '@/lib/protocol/client-profiles'
import { extensionIdFlaw, readExtensionSettings } from '@/lib/protocol/extensions'
import { UsageError } from './io'

/** Options that say what to advertise. */
export const ADVERTISE_OPTIONS = {
  advertise: { type: 'string' },
  client: { type: 'string' },
  extension: { type: 'string', multiple: true },
} as const

const HALF = Math.ceil(CLIENT_PROFILES.length / 2)
const CLIENTS = [CLIENT_PROFILES.slice(0, HALF), CLIENT_PROFILES.slice(HALF)].map((row) =>
  row.map(({ id }) => id).join(', '),
)

export const ADVERTISE_OPTIONS_HELP = `      --advertise LIST  capabilities to advertise, by comma: all (default), none,
                        ${ADVERTISED_SWITCHES.join(', ')}
      --client NAME     advertise what this client is known to:
                        ${CLIENTS.join(',\n                        ')}
      --extension ID    advertise an extension too, as ID or ID={"its":"settings"} (may be repeated)`

export type AdvertiseFlags = {
  readonly advertise?: string | undefined
  readonly client?: string | undefined
  readonly extension?: string[] | undefined
}

/** @throws UsageError when a flag makes no sense. */
export const readAdvertised = ({ advertise, client, extension = [] }: AdvertiseFlags): Advertised => {
  if (client !== undefined && advertise !== undefined) throw new UsageError('Use --client or --advertise, not both')
  const base = client === undefined ? readSwitches(advertise ?? 'all') : readClient(client)
  return { ...base, extensions: { ...base.extensions, ...Object.fromEntries(extension.map(readExtension)) } }
}

const readSwitches = (text: string): Advertised => {
  if (text === 'all') return ADVERTISE_ALL
  if (text === 'none') return ADVERTISE_NOTHING
  const names = text.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !isAdvertisedSwitch(name))
  if (unknown !== undefined) throw new UsageError(`--advertise ${unknown}: unknown capability`)
  return { ...ADVERTISE_NOTHING, ...Object.fromEntries(names.map((name) => [name, true])) }
}

const readClient = (id: string): Advertised => {
  const profile = findProfile(id)
  if (!profile) {
    const known = CLIENT_PROFILES.map((client) => client.id).join(', ')
    throw new UsageError(`--client ${id}: unknown client; use one of ${known}`)
  }
  return profile.advertised
}

const readExtension = (text: string) => {
  const [, id = '', json = '{}'] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? []
  const flaw = extensionIdFlaw(id)
  if (flaw !== undefined) throw new UsageError(`--extension ${JSON.stringify(id)}: ${flaw}`)
  const read = readExtensionSettings(json)
  if (!read.ok) throw new UsageError(`--extension ${id}: ${read.flaw}`)
  return [id, read.settings] as const
}
