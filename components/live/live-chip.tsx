'use client'

import { MessageCircleReply } from 'lucide-react'
import { useLiveHost } from '@/lib/browser/live/use-live-host'
import { Popover } from '@/components/ui/popover'
import { LiveControls } from './live-controls'
import { LiveDot } from './live-dot'
import { ownerWords } from './live-words'

const LOOK =
  'inline-flex h-[22px] shrink-0 items-center gap-1.5 rounded-full border border-line bg-panel px-2 text-xs ' +
  'whitespace-nowrap text-mute transition-colors hover:bg-hover hover:text-ink aria-expanded:bg-hover'

/** In the bar while the session is shared live: that it is, who may answer, and the way to stop. */
export const LiveChip = () => {
  const { live } = useLiveHost()
  if (!live || live.phase === 'deleted' || (live.phase === 'ended' && !live.problem)) return null
  const { word, tone } = ownerWords(live)
  const answering = live.answering ? ', watchers may answer' : ''
  return (
    <Popover
      label={`Live sharing: ${word}${answering}`}
      align="end"
      triggerClassName={LOOK}
      className="w-[26rem] max-w-[90vw]"
      trigger={
        <>
          <LiveDot tone={tone} />
          <b className="text-ink font-medium">{word}</b>
          {live.answering && <MessageCircleReply aria-hidden className="text-you size-3.5 shrink-0" />}
        </>
      }
    >
      <LiveControls live={live} />
    </Popover>
  )
}
