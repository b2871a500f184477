'use client'

import { X } from 'lucide-react'
import { cn } from '@/components/ui/cn'
import { IconButton } from '@/components/ui/icon-button'
import { useSummary } from './use-summary'

type Props = {
  /** From 1: the key that comes here. */
  readonly number: number
  readonly seat: 'active' | 'beside' | 'hidden'
  readonly onPick: () => void
  readonly onClose: () => void
}

/** One open session: its server, how it is connected, and whether somebody waits there. */
export const SessionTab = ({ number, seat, onPick, onClose }: Props) => {
  const { name, url, era, state, asks } = useSummary()
  return (
    <li
      data-seat={seat}
      className={cn(
        'group relative flex h-[26px] max-w-60 min-w-0 flex-1 items-center rounded-md border',
        seat === 'active' ? 'bg-panel border-line shadow-xs' : 'hover:bg-hover border-transparent',
        seat === 'beside' && 'border-line border-dashed',
      )}
    >
      <button
        type="button"
        aria-current={seat === 'active' || undefined}
        title={[name, url, era, state.text, seat === 'beside' && 'shown beside', `key ${number}`]
          .filter(Boolean)
          .join(' · ')}
        onClick={onPick}
        className="flex h-full min-w-0 flex-1 items-center gap-1.5 rounded-md pl-2 text-left text-sm"
      >
        <span aria-hidden className={cn('size-[7px] shrink-0 rounded-full', state.dot)} />
        <span className={cn('truncate', seat === 'active' ? 'text-ink font-medium' : 'text-mute')}>{name}</span>
        {era && <span className="text-faint shrink-0 text-xs">{era}</span>}
        {asks > 0 && (
          <span className="bg-you/12 text-you shrink-0 rounded-full px-1.5 text-xs font-medium tabular-nums">
            {asks}
            <span className="sr-only"> {asks === 1 ? 'ask' : 'asks'} for you</span>
          </span>
        )}
        <span className="sr-only"> {state.text}</span>
      </button>
      <IconButton label={`Close ${name}`} className="text-faint size-5 shrink-0" onClick={onClose}>
        <X aria-hidden className="size-3" />
      </IconButton>
    </li>
  )
}
