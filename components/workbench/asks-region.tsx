'use client'

import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode, Ref } from 'react'
import { useSession } from '@/lib/browser/use-session'
import { useViews } from '@/lib/browser/use-views'
import type { SessionViews } from '@/lib/views/session-views'
import { AsksDock } from '@/components/asks/asks-dock'
import { cn } from '@/components/ui/cn'

const countOf = (views: SessionViews) => views.pendingAsks().length

type Props = {
  readonly onShowExchange: (key: string) => void
  readonly ref: Ref<HTMLDivElement>
  /** Stands above the asks: whose they are, where they are somebody else's. */
  readonly note?: ReactNode
}

const Asks = ({ onShowExchange, ref, note }: Props) => {
  const count = useViews(countOf)
  const { connection } = useSession()
  const held = connection?.heldRounds().length ?? 0
  const waiting = count + held
  const [folded, setFolded] = useState(false)
  return (
    <div
      ref={ref}
      tabIndex={-1}
      className={cn('bg-bg flex max-h-[64%] shrink-0 flex-col outline-none', waiting > 0 && 'border-b')}
    >
      {waiting > 0 && (
        <button
          type="button"
          aria-expanded={!folded}
          onClick={() => {
            setFolded(!folded)
          }}
          className="text-mute hover:text-ink flex h-[30px] shrink-0 items-center gap-1.5 px-3 text-sm -outline-offset-2"
        >
          <span aria-hidden className="bg-you-bar size-[7px] rounded-full" />
          <span className="text-you font-medium">
            {count > 0 &&
              `${count} ${count === 1 ? 'ask' : 'asks'} ${note === undefined ? 'for you' : 'that you may answer'}`}
            {count > 0 && held > 0 && ' · '}
            {held > 0 && `${held} ${held === 1 ? 'round' : 'rounds'} held`}
          </span>
          <span className="flex-1" />
          {folded ? 'Show' : 'Fold'}
          <ChevronDown aria-hidden className={cn('size-3.5', folded && '-rotate-90')} />
        </button>
      )}
      <div hidden={folded && waiting > 0} className="flex min-h-0 flex-1 flex-col">
        {note}
        <AsksDock onShowExchange={onShowExchange} />
      </div>
    </div>
  )
}

/**
 * Asks on top of the right column, scrolling by themselves and folding away; they never cover the timeline. None in a
 * session that is only looked at: somebody else was asked, unless they let those who watch answer.
 */
export const AsksRegion = (props: Props) => {
  const { viewing, following } = useSession()
  return viewing && following !== 'answering' ? null : <Asks {...props} />
}
