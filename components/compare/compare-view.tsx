'use client'

import { ArrowLeftRight, RefreshCw, RotateCcw } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { ComparedSession, ComparedSide, CompareTask } from '@/lib/browser/compare-task'
import type { Comparer } from '@/lib/browser/comparer'
import { comparerOf } from '@/lib/browser/page-comparer'
import { useSessionStore } from '@/lib/browser/session-context'
import { useViewing } from '@/lib/browser/use-viewing'
import { useViews } from '@/lib/browser/use-views'
import type { MessageKey } from '@/lib/recording/keys'
import type { SessionViews } from '@/lib/views/session-views'
import { ProblemText } from '@/components/content/problem-text'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { IconButton } from '@/components/ui/icon-button'
import { Notice } from '@/components/ui/notice'
import { CompareChips } from './compare-chips'
import { CompareProgress } from './compare-progress'
import { ComparedList } from './compared-list'
import { EVERYTHING, rowSections, titleOf } from './row-sections'
import { ChangeSide } from './change-side'
import { SideFacts } from './side-facts'
import { StartComparing } from './start-comparing'
import { isShown, nameOf, useCompare } from './use-compare'

type Props = {
  readonly task: Extract<CompareTask, { kind: 'compare' }>
  /** Stands first in the bar: the switch to the traffic and the report. */
  readonly views: ReactNode
  /** Leads to a call in the timeline. */
  readonly onShow: (key: MessageKey) => void
  readonly onReplay: (session: ComparedSession) => void
  readonly comparer?: Comparer
}

const isEmpty = (views: SessionViews) => views.version === 0

/** Two sessions held against each other: who was spoken to, what is offered, and every call, aligned by meaning. */
export const CompareView = ({ task, views, onShow, onReplay, comparer: given }: Props) => {
  const own = useSessionStore()
  const comparer = given ?? comparerOf(own)
  const { left, right } = task
  const { state, grown, again, pick, swap } = useCompare(task, comparer)
  const [filter, setFilter] = useState(EVERYTHING)
  const empty = useViews(isEmpty)
  const viewing = useViewing()
  const compared = state.phase === 'done' ? state.compared : undefined
  const sections = useMemo(() => (compared ? rowSections(compared, filter) : []), [compared, filter])
  const shownSide = isShown(left.session) ? 'left' : right && isShown(right.session) ? 'right' : undefined
  const showCall = useMemo(() => shownSide && ({ side: shownSide, show: onShow } as const), [shownSide, onShow])
  const partsOf = useCallback((row: string) => comparer.parts(row), [comparer])
  const names = { left: nameOf(left.session), right: right ? nameOf(right.session) : '' }
  const bar = (
    <div className="flex h-9 shrink-0 items-center gap-1.5 border-b px-2.5">
      {views}
      <span className="flex-1" />
      {compared && (
        <>
          {grown > 0 && (
            <Button size="sm" title={`${grown.toLocaleString('en')} events came since`} onClick={again}>
              <RefreshCw aria-hidden className="size-3" /> Compare again
            </Button>
          )}
          <CopyButton
            label="Copy the comparison as Markdown"
            text={() => comparer.markdown(`${names.left} and ${names.right}`)}
          />
        </>
      )}
      {right && (
        <IconButton label="Swap the sides" onClick={swap}>
          <ArrowLeftRight aria-hidden className="size-3.5" />
        </IconButton>
      )}
      {!viewing && (
        <Button
          size="sm"
          disabled={empty}
          title="Makes the calls of this session again, elsewhere or in another version: first you see what would be sent"
          onClick={() => {
            onReplay({ kind: 'shown' })
          }}
        >
          <RotateCcw aria-hidden className="size-3" /> Replay…
        </Button>
      )}
    </div>
  )
  const facts = (side: 'left' | 'right', of: ComparedSide) => (
    <SideFacts
      side={side}
      name={names[side]}
      facts={compared?.[side]}
      only={of.connection}
      onOnly={(connection) => {
        pick(side, { session: of.session, ...(connection && { connection }) })
      }}
      change={
        <ChangeSide
          side={side}
          onPick={(next) => {
            pick(side, next)
          }}
        />
      }
    />
  )
  return (
    <section aria-label="Comparison" className="bg-panel @container flex h-full min-h-0 flex-col">
      {bar}
      {!right ? (
        <StartComparing
          onPick={(picked) => {
            // Nothing is recorded here yet: what is picked first stands on the left.
            pick(empty && isShown(left.session) ? 'left' : 'right', picked)
          }}
          left={isShown(left.session) ? undefined : names.left}
        />
      ) : (
        <>
          <div className="grid shrink-0 grid-cols-2 border-b">
            {facts('left', left)}
            {facts('right', right)}
          </div>
          {state.phase === 'failed' && (
            <div className="p-2.5">
              <Notice
                tone="bad"
                title={state.problem.title}
                code={state.problem.code}
                end={
                  <Button size="sm" onClick={again}>
                    Try again
                  </Button>
                }
              >
                <ProblemText problem={state.problem} />
              </Notice>
            </div>
          )}
          {(state.phase === 'working' || state.phase === 'idle') && <CompareProgress state={state} />}
          {compared && (
            <>
              <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b px-2.5 py-1.5">
                <CompareChips rows={compared.rows} filter={filter} onFilter={setFilter} />
                {compared.same && (
                  <p role="status" className="text-ok text-sm">
                    No difference that counts
                  </p>
                )}
                {compared.notListed.length > 0 && (
                  <p className="text-mute text-xs">
                    Not compared, as one side never listed them:{' '}
                    {compared.notListed.map((list) => titleOf(list).toLowerCase()).join(', ')}
                  </p>
                )}
              </div>
              <ComparedList sections={sections} partsOf={partsOf} onShow={showCall} />
            </>
          )}
        </>
      )}
    </section>
  )
}
