'use client'

import { useNow } from '@/lib/browser/use-now'
import { useSession } from '@/lib/browser/use-session'
import { liveTiming } from '@/lib/views/timing'
import type { Timed } from '@/lib/views/types'
import { cn } from '@/components/ui/cn'
import { formatDuration } from '@/components/ui/format'

const PARTS = [
  { part: 'server', fill: 'bg-server-bar', label: 'Server' },
  { part: 'person', fill: 'bg-you-bar', label: 'You' },
  { part: 'model', fill: 'bg-model-bar', label: 'Model' },
] as const

/** Whose time a call took, as one bar and in numbers. */
export const TimingSplit = ({ timed }: { readonly timed: Timed }) => {
  const { viewing, following } = useSession()
  const now = useNow((!viewing || following !== 'no') && timed.waitingFor !== undefined)
  const timing = liveTiming(timed, now)
  return (
    <div className="flex flex-col gap-2">
      <div aria-hidden className="bg-hover flex h-2 gap-px overflow-hidden rounded-full">
        {PARTS.map(({ part, fill }) =>
          timing[part] > 0 ? <span key={part} className={fill} style={{ flexGrow: timing[part] }} /> : null,
        )}
      </div>
      <dl className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {PARTS.filter(({ part }) => part === 'server' || timing[part] > 0).map(({ part, fill, label }) => (
          <div key={part} className="flex items-center gap-1.5">
            <span aria-hidden className={cn('size-2 rounded-full', fill)} />
            <dt className="text-mute">{label}</dt>
            <dd className="font-wire tabular-nums">{formatDuration(timing[part])}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
