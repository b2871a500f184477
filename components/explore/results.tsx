'use client'

import { useState } from 'react'
import type { Grid } from '@/lib/explore/grid'
import type { ExplorationView } from '@/lib/views/types'
import { ProblemText } from '@/components/content/problem-text'
import { cn } from '@/components/ui/cn'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { FindingsList } from './findings-list'
import { ResultsGrid } from './results-grid'

type Props = {
  readonly view: ExplorationView
  readonly grid: Grid
  readonly live: boolean
  readonly selected: number | undefined
  readonly onRun: (run: number) => void
}

/** The grid, and what is wrong in it: beside it where there is room, else below. */
export const Results = ({ view, grid, live, selected, onRun }: Props) => {
  const [key, setKey] = useState<string>()
  // Flags are judged anew with every call: the same one is told by its code and first run.
  const shown = grid.flags.find(({ code, runs }) => `${code} ${runs[0]}` === key)
  const { end } = view
  return (
    <div className="@container min-h-0 flex-1">
      <div
        className={cn(
          'flex h-full min-h-0 flex-col',
          grid.flags.length > 0 && 'overflow-auto @min-[720px]:flex-row @min-[720px]:overflow-hidden',
        )}
      >
        <div
          className={cn(
            'min-w-0',
            grid.flags.length > 0
              ? 'relative shrink-0 overflow-x-auto @min-[720px]:min-h-0 @min-[720px]:flex-1 @min-[720px]:overflow-auto'
              : 'relative min-h-0 flex-1 overflow-auto',
          )}
        >
          {end?.problem && (
            <div className="p-2.5">
              <Notice tone="bad" title={end.problem.title} code={end.problem.code}>
                <ProblemText problem={end.problem} />
              </Notice>
            </div>
          )}
          {grid.rows.length > 0 ? (
            <ResultsGrid
              view={view}
              grid={grid}
              live={live}
              selected={selected}
              highlighted={new Set(shown?.runs)}
              onRun={onRun}
            />
          ) : (
            live && <EmptyState title="The first call is under way">Each call fills a cell.</EmptyState>
          )}
        </div>
        <section
          aria-label="What the exploration found"
          tabIndex={0}
          className={cn(
            'shrink-0 -outline-offset-2',
            grid.flags.length === 0
              ? 'order-first border-b'
              : 'border-t @min-[720px]:w-64 @min-[720px]:overflow-auto @min-[720px]:border-t-0 @min-[720px]:border-l',
          )}
        >
          <FindingsList
            view={view}
            flags={grid.flags}
            shown={shown}
            onShow={(flag) => {
              setKey(flag && `${flag.code} ${flag.runs[0]}`)
            }}
            onRun={onRun}
          />
        </section>
      </div>
    </div>
  )
}
