import { connectSettings } from '@/lib/browser/connect-settings'
import type { Owner } from '@/lib/browser/per-session'
import { optionsFor } from '@/lib/browser/use-connect'
import type { ConnectOptions } from '@/lib/client/types'
import { eraOf, REVISIONS } from '@/lib/protocol/revisions'
import type { RecordedSettings } from '@/lib/replay/settings'

export type Version = ConnectOptions['version']

export const VERSIONS: readonly { readonly value: Version; readonly label: string }[] = [
  { value: 'auto', label: 'auto: modern, else legacy' },
  { value: 'modern', label: 'modern: newest revision' },
  { value: 'legacy', label: 'legacy: newest revision' },
  ...[...REVISIONS].reverse().map((value) => ({ value, label: `${value}, ${eraOf(value)}` })),
]

/** As the recorded session was made: what it told the server it can be asked for decides what it is asked. */
export const replayOptions = (
  owner: Owner,
  url: string,
  version: Version,
  { advertised, logLevel }: Partial<RecordedSettings> = {},
): ConnectOptions => {
  const settings = connectSettings.of(owner).get()
  const changed = {
    ...settings,
    advertised: advertised ?? settings.advertised,
    logLevel: logLevel ?? ('none' as const),
  }
  return { ...optionsFor(owner, url, changed), version }
}
