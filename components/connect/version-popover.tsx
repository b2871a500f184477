'use client'

import { ChevronDown } from 'lucide-react'
import type { ConnectSettings } from '@/lib/browser/connect-settings'
import { useSettings } from '@/lib/browser/use-settings'
import { eraOf, LATEST_LEGACY, LATEST_MODERN, REVISIONS } from '@/lib/protocol/revisions'
import type { ConnectionView } from '@/lib/views/types'
import { Popover } from '@/components/ui/popover'
import { chipTrigger } from './chip-trigger'
import { LimitsFields } from './limits-fields'

type Choice = { readonly value: ConnectSettings['version']; readonly label: string; readonly hint: string }

const CHOICES: readonly Choice[] = [
  { value: 'auto', label: 'auto', hint: 'tries modern, falls back to legacy' },
  { value: 'modern', label: 'modern', hint: `newest modern revision, now ${LATEST_MODERN}` },
  { value: 'legacy', label: 'legacy', hint: `newest legacy revision, now ${LATEST_LEGACY}` },
  ...[...REVISIONS].reverse().map((value) => ({ value, label: value, hint: `only this one, ${eraOf(value)} era` })),
]

/** Which era or revision to speak; shows what was negotiated once connected. */
export const VersionPopover = ({ connection }: { readonly connection: ConnectionView | undefined }) => {
  const [{ version }, change] = useSettings()
  const negotiated = connection?.state === 'open' && connection.era !== undefined
  return (
    <Popover
      label={negotiated ? `Version: ${connection.era ?? ''} ${connection.revision ?? ''}` : `Version: ${version}`}
      align="end"
      triggerClassName={chipTrigger}
      className="w-96 max-w-[90vw]"
      trigger={
        <>
          {negotiated ? (
            <>
              <b className="text-ink font-medium">{connection.era}</b>{' '}
              <span className="hidden xl:inline">{connection.revision}</span>
            </>
          ) : (
            <>
              <span className="hidden lg:inline">version</span> <b className="text-ink font-medium">{version}</b>
            </>
          )}
          <ChevronDown aria-hidden className="size-3" />
        </>
      }
    >
      <fieldset className="m-0 flex flex-col gap-0.5 border-0 p-0">
        <legend className="mb-1 text-sm font-medium">Protocol version of the next connection</legend>
        {CHOICES.map((choice) => (
          <label key={choice.value} className="hover:bg-hover flex items-baseline gap-2 rounded-md px-1.5 py-0.5">
            <input
              type="radio"
              name="version"
              value={choice.value}
              checked={version === choice.value}
              onChange={() => {
                change({ version: choice.value })
              }}
              className="accent-out translate-y-0.5"
            />
            <span className="font-wire w-20 text-sm">{choice.label}</span>
            <span className="text-mute text-xs">{choice.hint}</span>
          </label>
        ))}
      </fieldset>
      <LimitsFields />
    </Popover>
  )
}
