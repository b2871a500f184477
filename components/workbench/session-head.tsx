'use client'

import { X } from 'lucide-react'
import { cn } from '@/components/ui/cn'
import { IconButton } from '@/components/ui/icon-button'
import { useSummary } from './use-summary'

type Props = { readonly active: boolean; readonly onClose: () => void }

/** Whose traffic stands below, where that of two is in sight. */
export const SessionHead = ({ active, onClose }: Props) => {
  const { name, era, state, asks } = useSummary()
  return (
    <div
      className={cn(
        'flex h-7 shrink-0 items-center gap-1.5 border-t-2 border-b pr-1 pl-2.5 text-sm',
        active ? 'bg-panel border-t-selline' : 'bg-bg border-t-transparent',
      )}
    >
      <span aria-hidden className={cn('size-[7px] shrink-0 rounded-full', state.dot)} />
      <h2 className={cn('truncate', active ? 'text-ink font-medium' : 'text-mute')}>{name}</h2>
      {era && <span className="text-faint shrink-0 text-xs">{era}</span>}
      <span className="text-faint truncate text-xs">{state.text}</span>
      {asks > 0 && (
        <span className="text-you shrink-0 text-xs font-medium">
          {asks} {asks === 1 ? 'ask' : 'asks'} for you
        </span>
      )}
      <span className="flex-1" />
      <IconButton label={`Take ${name} out of sight`} className="text-faint size-5" onClick={onClose}>
        <X aria-hidden className="size-3" />
      </IconButton>
    </div>
  )
}
