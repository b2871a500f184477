'use client'

import { useSettings } from '@/lib/browser/use-settings'
import type { Timeouts } from '@/lib/client/types'
import { Checkbox } from '@/components/ui/checkbox'
import { Select } from '@/components/ui/select'

type Limit = keyof Timeouts

const SECOND = 1000
const MINUTE = 60 * SECOND

const FIELDS: readonly { readonly limit: Limit; readonly label: string }[] = [
  { limit: 'headers', label: 'Until a response begins' },
  { limit: 'idle', label: 'Between its events' },
  { limit: 'total', label: 'For the whole call' },
]

const TIMES = [10 * SECOND, 30 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE]

const words = (ms: number): string => (ms < MINUTE ? `${ms / SECOND} s` : `${ms / MINUTE} min`)

const choices = (current: number | undefined) => [
  { value: 'none', label: 'no limit' },
  ...[...new Set([...TIMES, ...(current === undefined ? [] : [current])])]
    .sort((a, b) => a - b)
    .map((ms) => ({ value: String(ms), label: words(ms) })),
]

/** How long the server of the next connection may take before a call is given up. */
export const LimitsFields = () => {
  const [{ limits, anyCertificate }, change] = useSettings()
  const set = (limit: Limit, value: string): void => {
    const { [limit]: _, ...others } = limits
    change({ limits: value === 'none' ? others : { ...others, [limit]: Number(value) } })
  }
  return (
    <fieldset className="mt-3 border-0 border-t p-0 pt-2.5">
      <legend className="float-left mb-1 w-full text-sm font-medium">Limits of the next connection’s calls</legend>
      <div className="clear-both grid grid-cols-3 items-end gap-2">
        {FIELDS.map(({ limit, label }) => (
          <Select
            key={limit}
            label={label}
            value={String(limits[limit] ?? 'none')}
            options={choices(limits[limit])}
            onChange={(value) => {
              set(limit, value)
            }}
          />
        ))}
      </div>
      <p className="text-mute mt-1.5 text-xs">
        Progress starts them anew; none runs while the server waits for an answer from you.
      </p>
      <div className="mt-2.5">
        <Checkbox
          label="Accept any certificate"
          hint="Only of servers on this machine and its private networks: made by oneself, expired, for another name."
          checked={anyCertificate}
          onChange={(on) => {
            change({ anyCertificate: on })
          }}
        />
      </div>
    </fieldset>
  )
}
