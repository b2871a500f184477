'use client'

import { useViews } from '@/lib/browser/use-views'
import type { SessionViews } from '@/lib/views/session-views'
import { cn } from '@/components/ui/cn'
import { formatBytes, formatDuration } from '@/components/ui/format'
import { Kbd } from '@/components/ui/kbd'
import { SpecTotals } from '@/components/findings/spec-totals'
import type { SpecTotalsProps } from '@/components/findings/spec-totals'

const statisticsOf = (views: SessionViews) => views.statistics()

const plural = (count: number, one: string): string => `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`

type Props = SpecTotalsProps & {
  readonly onKeys: () => void
  /** Absent where nothing goes out. */
  readonly onRaw: (() => void) | undefined
}

/** The session in one line. */
export const StatusBar = ({ onKeys, onRaw, onFindings, onReport }: Props) => {
  const { openStreams, messages, bytes, p50, p99, malformed } = useViews(statisticsOf)
  return (
    <footer className="bg-panel text-mute flex h-[26px] items-center gap-4 overflow-hidden border-t px-3 text-[11.5px] whitespace-nowrap tabular-nums [grid-area:status]">
      <span className="flex items-center gap-1.5">
        <span aria-hidden className={cn('size-[7px] rounded-full', openStreams > 0 ? 'bg-ok' : 'bg-server-bar')} />
        {plural(openStreams, 'stream')} open
      </span>
      <span>
        {plural(messages, 'message')} · {formatBytes(bytes)}
      </span>
      {p50 !== undefined && p99 !== undefined && (
        <span title="Server time of completed calls">
          calls p50 {formatDuration(p50)} · p99 {formatDuration(p99)}
        </span>
      )}
      {malformed > 0 && <span className="text-bad">{malformed} malformed</span>}
      <span className="flex-1" />
      <SpecTotals onFindings={onFindings} onReport={onReport} />
      {onRaw && (
        <button
          type="button"
          title="Write any message, or any bytes, by hand"
          onClick={onRaw}
          className="hover:text-ink flex items-center gap-1.5 rounded"
        >
          <Kbd>w</Kbd> raw console
        </button>
      )}
      <button type="button" onClick={onKeys} className="hover:text-ink flex items-center gap-1.5 rounded">
        <Kbd>?</Kbd> keys
      </button>
    </footer>
  )
}
