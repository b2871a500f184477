'use client'

import { useNow } from '@/lib/browser/use-now'
import { liveTiming } from '@/lib/views/timing'
import type { ExchangeView } from '@/lib/views/types'
import { visibleText } from '@/components/content/visible-text'
import { formatDuration } from '@/components/ui/format'

const share = (progress: number, total: number): number =>
  total > 0 ? Math.min(100, Math.max(0, (progress / total) * 100)) : 0

/** How far a running call has come, as far as the server says. */
export const CallProgress = ({ exchange }: { readonly exchange: ExchangeView }) => {
  const { progress } = exchange
  const percent = progress?.total === undefined ? undefined : share(progress.progress, progress.total)
  return (
    <div className="flex flex-col gap-1">
      <div
        role="progressbar"
        aria-label={`Progress of ${exchange.subject ?? exchange.method}`}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent === undefined ? {} : { 'aria-valuenow': Math.round(percent) })}
        className="bg-hover h-1.5 overflow-hidden rounded-full"
      >
        <div
          className={
            percent === undefined
              ? 'bg-out h-full w-full rounded-full opacity-50 motion-safe:animate-pulse'
              : 'bg-out h-full rounded-full transition-[width]'
          }
          style={percent === undefined ? undefined : { width: `${percent}%` }}
        />
      </div>
      {progress && (
        <p className="text-mute flex justify-between gap-2 text-xs">
          <span className="min-w-0 truncate">{visibleText(progress.message ?? '')}</span>
          <span className="font-wire shrink-0">
            {progress.progress}
            {progress.total === undefined ? '' : ` / ${progress.total}`}
          </span>
        </p>
      )}
    </div>
  )
}

/** Whose time a call took, growing while it runs. */
export const CallTiming = ({ exchange }: { readonly exchange: ExchangeView }) => {
  const now = useNow(exchange.endedAt === undefined)
  const { server, person, model } = liveTiming(exchange, now)
  return (
    <span className="text-mute font-wire text-xs">
      <span>server {formatDuration(server)}</span>
      {person > 0 && <span className="text-you"> · you {formatDuration(person)}</span>}
      {model > 0 && <span className="text-model"> · model {formatDuration(model)}</span>}
    </span>
  )
}
