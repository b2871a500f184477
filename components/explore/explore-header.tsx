'use client'

import { LoaderCircle, Play, SlidersHorizontal, Split, Square, X } from 'lucide-react'
import { useExplorer } from '@/lib/browser/use-explorer'
import { useViewing } from '@/lib/browser/use-viewing'
import type { ExplorationId } from '@/lib/recording/keys'
import type { ExplorationView } from '@/lib/views/types'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { formatClock } from '@/components/ui/format'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { useExplorations } from './use-explorations'
import { ENDS, plural } from './words'

type Shown = {
  readonly view: ExplorationView
  readonly findings: number
  /** It goes on. */
  readonly live: boolean
}

const Status = ({ view: { plan, runs, end }, findings, live }: Shown) => (
  <span role="status" className="text-mute flex min-w-0 items-center gap-1.5 text-sm whitespace-nowrap tabular-nums">
    {live && <LoaderCircle aria-hidden className="text-out size-3.5 shrink-0 motion-safe:animate-spin" />}
    {plural(end?.calls ?? runs.length, 'call')}
    {live ? `, at most ${plan.maxCalls}` : ` · ${end ? ENDS[end.how] : 'interrupted'}`}
    {end && end.left > 0 && ` · ${end.left} left`}
    {findings > 0 && <span className="text-bad font-medium">{plural(findings, 'finding')}</span>}
  </span>
)

type Props = {
  readonly tool: string
  /** The exploration that is shown; none while one is being set up. */
  readonly shown: Shown | undefined
  readonly onShow?: (id: ExplorationId) => void
  readonly onAgain?: () => void
  readonly onChange?: () => void
  readonly onClose: () => void
}

/** What is explored, how far it is, and what can be done about it. */
export const ExploreHeader = ({ tool, shown, onShow, onAgain, onChange, onClose }: Props) => {
  const { running, stopping, stop } = useExplorer()
  const all = useExplorations()
  const viewing = useViewing()
  return (
    <header className="flex h-9 shrink-0 items-center gap-2 border-b pr-1.5 pl-3">
      <Split aria-hidden className="text-mute size-3.5 shrink-0 rotate-90" />
      <h2 className="min-w-16 truncate">
        <span className="text-mute sr-only @min-[640px]:not-sr-only">Explore </span>
        <span className="font-wire text-sm font-semibold">{visibleText(tool)}</span>
      </h2>
      {shown && onShow && all.length > 1 && (
        <Select
          label="Exploration"
          hideLabel
          value={shown.view.id}
          options={all.map(({ id, plan, startedAt }) => ({
            value: id,
            label: `${formatClock(startedAt).slice(0, 8)} ${visibleText(plan.tool)}`,
          }))}
          onChange={onShow}
        />
      )}
      {shown && <Status {...shown} />}
      <span className="flex-1" />
      {viewing ? null : shown?.live ? (
        <Button size="sm" disabled={stopping} onClick={stop}>
          <Square aria-hidden className="size-3" /> {stopping ? 'Stopping…' : 'Stop'}
        </Button>
      ) : (
        shown && (
          <>
            <Button size="sm" variant="ghost" title="Change what is run" onClick={onChange}>
              <SlidersHorizontal aria-hidden className="size-3" />
              <span className="sr-only @min-[640px]:not-sr-only">Change…</span>
            </Button>
            <Button
              size="sm"
              disabled={running !== undefined}
              title={`Calls ${visibleText(tool)} for real, up to ${plural(shown.view.plan.maxCalls, 'time')}`}
              onClick={onAgain}
            >
              <Play aria-hidden className="size-3" /> Run again
            </Button>
          </>
        )
      )}
      <IconButton label="Close the explorer" onClick={onClose}>
        <X aria-hidden className="size-3.5" />
      </IconButton>
    </header>
  )
}
