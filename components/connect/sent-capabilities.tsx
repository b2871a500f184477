import { useState } from 'react'
import type { ConnectSettings } from '@/lib/browser/connect-settings'
import { useSettings } from '@/lib/browser/use-settings'
import { ADVERTISED_SWITCHES, clientCapabilities } from '@/lib/protocol/capabilities'
import type { Advertised, AdvertisedSwitch } from '@/lib/protocol/capabilities'
import { eraOf, isRevision, LATEST_LEGACY, LATEST_MODERN, REVISIONS } from '@/lib/protocol/revisions'
import type { Revision } from '@/lib/protocol/revisions'
import type { ConnectionView } from '@/lib/views/types'
import { CopyButton } from '@/components/ui/copy-button'
import { Select } from '@/components/ui/select'

const WORDS: Readonly<Record<AdvertisedSwitch, string>> = {
  elicitationForm: 'elicitation by form',
  elicitationUrl: 'elicitation by URL',
  sampling: 'sampling',
  samplingTools: 'sampling with tools',
  samplingContext: 'sampling with context',
  roots: 'roots',
  tasks: 'tasks',
}

/** What is on and yet leaves no trace in what the revision sends. */
const unsent = (advertised: Advertised, revision: Revision): readonly string[] => {
  const sent = JSON.stringify(clientCapabilities(advertised, revision))
  const without = (change: Partial<Advertised>): boolean =>
    JSON.stringify(clientCapabilities({ ...advertised, ...change }, revision)) === sent
  const switches = ADVERTISED_SWITCHES.filter((name) => advertised[name] && without({ [name]: false }))
  const extensions = Object.keys(advertised.extensions).length > 0 && without({ extensions: {} })
  return [...switches.map((name) => WORDS[name]), ...(extensions ? ['extensions'] : [])]
}

/** The revision that the next connection most likely settles on: the pinned one, or that of the last. */
const atHand = (version: ConnectSettings['version'], connection: ConnectionView | undefined): Revision => {
  if (isRevision(version)) return version
  const last = connection?.revision
  if (last !== undefined && (version === 'auto' || eraOf(last) === version)) return last
  return version === 'legacy' ? LATEST_LEGACY : LATEST_MODERN
}

/** The `ClientCapabilities` of the switches as they are, in the spelling of each revision. */
export const SentCapabilities = ({ connection }: { readonly connection: ConnectionView | undefined }) => {
  const [{ advertised, version }] = useSettings()
  const [chosen, choose] = useState<Revision>()
  const revision = chosen ?? atHand(version, connection)
  const text = JSON.stringify(clientCapabilities(advertised, revision), null, 2)
  const missing = unsent(advertised, revision)
  return (
    <details>
      <summary className="text-sm font-medium">What is sent</summary>
      <div className="mt-1.5 flex flex-col gap-1.5">
        <div className="flex items-end gap-1.5">
          <div className="min-w-0 flex-1">
            <Select
              label="Revision"
              hideLabel
              value={revision}
              options={[...REVISIONS].reverse().map((value) => ({ value, label: `in ${value}, ${eraOf(value)} era` }))}
              onChange={choose}
            />
          </div>
          <CopyButton label="Copy the capabilities" text={text} />
        </div>
        <pre
          aria-label={`Client capabilities in ${revision}`}
          className="font-wire bg-bg m-0 max-h-56 overflow-auto rounded-md border px-2 py-1.5 text-xs"
        >
          {text}
        </pre>
        {missing.length > 0 && (
          <p className="text-mute text-xs">
            {revision} has no place for {missing.join(', ')}.
          </p>
        )}
      </div>
    </details>
  )
}
