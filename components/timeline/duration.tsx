'use client'

import { useNow } from '@/lib/browser/use-now'
import { useSession } from '@/lib/browser/use-session'
import { liveTiming } from '@/lib/views/timing'
import type { Row, Timing } from '@/lib/views/types'
import { formatDuration } from '@/components/ui/format'

const PARTS = [
  { part: 'server', fill: 'bg-server-bar', word: 'server' },
  { part: 'person', fill: 'bg-you-bar', word: 'you' },
  { part: 'model', fill: 'bg-model-bar', word: 'model' },
] as const

const words = (timing: Timing): string =>
  PARTS.filter(({ part }) => timing[part] > 0)
    .map(({ part, word }) => `${word} ${formatDuration(timing[part])}`)
    .join(', ')

/** How long a call took, and, where it was not the server alone, a bar that splits it by who was waited for. */
export const Duration = ({ row }: { readonly row: Row }) => {
  // What was open when a session was given away stands still.
  const { viewing, following } = useSession()
  const now = useNow((!viewing || following !== 'no') && row.open && row.waitingFor !== undefined)
  const { timing: settled, timedUntil, waitingFor } = row
  if (!settled || timedUntil === undefined) return null
  const timing = liveTiming({ timing: settled, timedUntil, ...(waitingFor && { waitingFor }) }, now)
  const total = timing.server + timing.person + timing.model
  const all = words(timing)
  const shared = timing.person > 0 || timing.model > 0
  return (
    <span title={all} className="flex items-center justify-end gap-1.5">
      {shared && (
        <span aria-hidden className="hidden h-1.5 flex-1 gap-px overflow-hidden rounded-full @min-[600px]:flex">
          {PARTS.map(({ part, fill }) =>
            timing[part] > 0 ? <span key={part} className={fill} style={{ flexGrow: timing[part] }} /> : null,
          )}
        </span>
      )}
      <span className="font-wire text-mute text-[11.5px] whitespace-nowrap tabular-nums">{formatDuration(total)}</span>
      {shared && <span className="sr-only">: {all}</span>}
    </span>
  )
}
