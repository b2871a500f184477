import type { ComparedSide } from '@/lib/browser/compare-task'
import { Popover } from '@/components/ui/popover'
import { SessionPicks } from './session-picks'

type Props = { readonly side: 'left' | 'right'; readonly onPick: (side: ComparedSide) => void }

/** Puts another session on one side. */
export const ChangeSide = ({ side, onPick }: Props) => (
  <Popover
    label={`Change the ${side} side`}
    align={side === 'left' ? 'start' : 'end'}
    className="w-88 max-w-[46vw]"
    triggerClassName="text-mute hover:bg-hover hover:text-ink h-6 shrink-0 rounded-md px-1.5 text-xs"
    trigger="Change…"
  >
    {(close) => (
      <SessionPicks
        withShown
        onPick={(picked) => {
          close()
          onPick(picked)
        }}
      />
    )}
  </Popover>
)
