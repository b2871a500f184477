'use client'

import { useNow } from '@/lib/browser/use-now'
import { liveTiming } from '@/lib/views/timing'
import type { Row, Timing } from '@/lib/views/types'
import { formatDuration } from '@/components/ui/format'

const PARTS = [
  { part: 'server', fill: 'bg-server-bar', word: 'server' },
  { part: 'person', fill: 'bg-you-bar', word: 'you' },
  { part: 'model', fill: 'bg-model-bar', word: 'model' },
] as const

/** Share of the track, in percent: one step per factor of ten from 1 ms to 10 s, so that short and long both tell. */
const length = (ms: number): number => Math.min(100, Math.max(8, 12 + 22 * Math.log10(Math.max(1, ms))))

const words = (timing: Timing): string =>
  PARTS.filter(({ part }) => timing[part] > 0)
    .map(({ part, word }) => `${word} ${formatDuration(timing[part])}`)
    .join(', ')

/** How long a call took and who was waited for; an open one goes on counting. */
export const Duration = ({ row }: { readonly row: Row }) => {
  const now = useNow(row.open && row.waitingFor !== undefined)
  const { timing: settled, timedUntil, waitingFor } = row
  if (!settled || timedUntil === undefined) return null
  const timing = liveTiming({ timing: settled, timedUntil, ...(waitingFor && { waitingFor }) }, now)
  const total = timing.server + timing.person + timing.model
  const all = words(timing)
  return (
    <span title={all} className="flex items-center justify-end gap-1.5">
      <span aria-hidden className="bg-hover hidden h-1.5 flex-1 overflow-hidden rounded-full @min-[600px]:block">
        <span className="flex h-full overflow-hidden rounded-full" style={{ width: `${length(total)}%` }}>
          {PARTS.map(({ part, fill }) =>
            timing[part] > 0 ? <span key={part} className={fill} style={{ flexGrow: timing[part] }} /> : null,
          )}
        </span>
      </span>
      <span className="font-wire text-mute text-[11.5px] whitespace-nowrap tabular-nums">{formatDuration(total)}</span>
      {(timing.person > 0 || timing.model > 0) && <span className="sr-only">: {all}</span>}
    </span>
  )
}
