'use client'

import { useState } from 'react'
import { layout, resizePane } from '@/lib/browser/layout'
import { useSessionStore } from '@/lib/browser/session-context'
import { useStored } from '@/lib/browser/use-stored'
import { useViews } from '@/lib/browser/use-views'
import { asksForAside } from '@/lib/views/filter'
import type { SessionViews } from '@/lib/views/session-views'
import { ExplorePane } from '@/components/explore/explore-pane'
import type { ExploreTarget } from '@/components/explore/explore-target'
import { Timeline } from '@/components/timeline/timeline'
import { FirstRun } from './first-run'
import { Separator } from './separator'

const self = (views: SessionViews) => views

const EXPLORE = { min: 160, max: 700 }

type Props = {
  readonly row: string | undefined
  readonly onRow: (key: string) => void
  /** Enter on a row: on to its detail. */
  readonly onOpen: () => void
  readonly explore: ExploreTarget | undefined
  readonly onExplore: (target: ExploreTarget | undefined) => void
}

/** The traffic, always; below it the explorer, when it is open. */
export const MainColumn = ({ row, onRow, onOpen, explore, onExplore }: Props) => {
  const session = useSessionStore()
  const { explore: height } = useStored(layout)
  const views = useViews(self)
  const [typed, setTyped] = useState({ query: '', views })
  // Runs and probes belong to one recording; any other filter is for the next one too.
  const query = typed.views !== views && asksForAside(typed.query) ? '' : typed.query
  const setQuery = (next: string): void => {
    setTyped({ query: next, views })
  }
  const openTold = (key: string | undefined): boolean => {
    const told = key === undefined ? undefined : session.published().views.timeline.find(key)?.row.tellsOf
    if (told !== undefined) onExplore({ kind: 'exploration', id: told })
    return told !== undefined
  }
  return (
    <main className="flex min-h-0 min-w-0 flex-col">
      <div className="relative min-h-24 flex-1">
        <Timeline
          selected={row}
          onSelect={(key, by) => {
            onRow(key)
            if (by === 'pointer') openTold(key)
          }}
          onOpen={() => {
            if (!openTold(row)) onOpen()
          }}
          query={query}
          onQuery={setQuery}
          empty={<FirstRun />}
        />
      </div>
      {explore && (
        <>
          <Separator
            label="Height of the explorer"
            controls="explore"
            orientation="horizontal"
            side="after"
            size={height}
            {...EXPLORE}
            onResize={(size) => {
              resizePane('explore', size)
            }}
          />
          <div
            id="explore"
            className="min-h-0 shrink-0 overflow-hidden"
            style={{ height: height === undefined ? '46%' : `min(${height}px, 100% - 180px)` }}
          >
            <ExplorePane
              target={explore}
              onTarget={onExplore}
              query={query}
              onQuery={setQuery}
              onClose={() => {
                onExplore(undefined)
              }}
            />
          </div>
        </>
      )}
    </main>
  )
}
