import { Ban, CircleDashed, CircleX, Equal, GitCompare, LoaderCircle, Minus } from 'lucide-react'
import { memo } from 'react'
import type { ReplayRow as Row, ReplayStatus } from '@/lib/browser/replayer'
import { visibleText } from '@/components/content/visible-text'
import { cn } from '@/components/ui/cn'
import { argumentsText } from './call-line'

type Look = { readonly Icon: typeof Ban; readonly word: string; readonly ink: string }

const STATUSES: Record<ReplayStatus, Look> = {
  waiting: { Icon: CircleDashed, word: 'waiting', ink: 'text-mute' },
  running: { Icon: LoaderCircle, word: 'running', ink: 'text-out' },
  same: { Icon: Equal, word: 'same', ink: 'text-ok' },
  changed: { Icon: GitCompare, word: 'changed', ink: 'text-warn' },
  failed: { Icon: CircleX, word: 'failed', ink: 'text-bad' },
  cancelled: { Icon: Ban, word: 'cancelled', ink: 'text-warn' },
  'left-out': { Icon: Minus, word: 'left out', ink: 'text-mute' },
}

/** A call that is made again, and how it fares. */
export const ReplayRow = memo(function ReplayRow({ row: { call, status, why } }: { readonly row: Row }) {
  const { Icon, word, ink } = STATUSES[status]
  return (
    <li className="flex min-h-[26px] items-center gap-2 border-t px-2.5 py-0.5 text-sm first:border-t-0">
      <Icon aria-hidden className={cn('size-3.5 shrink-0', ink, status === 'running' && 'motion-safe:animate-spin')} />
      <span className="font-wire min-w-0 flex-1 truncate">
        <span className="text-mute">{visibleText(call.method)}</span>{' '}
        <span className="font-medium">{visibleText(call.subject ?? '')}</span>{' '}
        <span className="text-mute">{visibleText(argumentsText(call))}</span>
      </span>
      {why !== undefined && (
        <span className="text-mute max-w-[50%] truncate text-xs" title={visibleText(why)}>
          {visibleText(why)}
        </span>
      )}
      <span className={cn('w-16 shrink-0 text-right text-xs', ink)}>{word}</span>
    </li>
  )
})
