'use client'

import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useSessionStore } from '@/lib/browser/session-context'
import { useExplorer } from '@/lib/browser/use-explorer'
import type { ExplorationId } from '@/lib/recording/keys'
import { EmptyState } from '@/components/ui/empty-state'
import { callOf, requestAgain } from './again'
import { ExploreHeader } from './explore-header'
import { ExploreSetup } from './explore-setup'
import type { ExploreTarget } from './explore-target'
import { Results } from './results'
import { isRunQuery, runQuery } from './run-query'
import { useExplorations, useGrid } from './use-explorations'

type Props = {
  readonly target: ExploreTarget
  readonly onTarget: (target: ExploreTarget) => void
  /** The timeline's filter: a cell shows its run's rows by it. */
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly onClose: () => void
}

type ExplorationProps = Omit<Props, 'target'> & { readonly id: ExplorationId }

const Exploration = ({ id, onTarget, query, onQuery, onClose }: ExplorationProps) => {
  const session = useSessionStore()
  const { running, latest, start } = useExplorer()
  const several = useExplorations().length > 1
  const shown = useGrid(id)
  if (!shown) {
    return (
      <>
        <ExploreHeader tool="" shown={undefined} onClose={onClose} />
        <EmptyState title={running === id ? 'Starting' : 'This session has no such exploration'} />
      </>
    )
  }
  const { view, grid } = shown
  // Not `running`: its end is recorded a moment before it is seen.
  const live = latest === id && !view.end
  const selected = view.runs.find(({ run }) => query === runQuery(id, run, several))?.run
  const show = (next: ExplorationId | undefined): void => {
    // Another exploration’s runs have other numbers.
    if (isRunQuery(query)) onQuery('')
    if (next !== undefined) onTarget({ kind: 'exploration', id: next })
  }
  return (
    <>
      <ExploreHeader
        tool={view.plan.tool}
        shown={{ view, findings: grid.flags.length, live }}
        onShow={show}
        onAgain={() => {
          show(start(requestAgain(session, view, session.published().views)))
        }}
        onChange={() => {
          onTarget(callOf(view, session.published().views))
        }}
        onClose={onClose}
      />
      <Results
        key={id}
        view={view}
        grid={grid}
        live={live}
        selected={selected}
        onRun={(run) => {
          onQuery(run === selected ? '' : runQuery(id, run, several))
        }}
      />
    </>
  )
}

/** Tries a tool's call under every answer: first what would be done, then a grid that fills as it is. */
export const ExplorePane = ({ target, ...rest }: Props) => {
  const pane = useRef<HTMLElement>(null)
  const { running } = useExplorer()
  useEffect(() => {
    // The button that was pressed has gone: the keyboard stays here.
    if (document.activeElement === document.body) pane.current?.focus()
  }, [target, running])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    if (isRunQuery(rest.query)) rest.onQuery('')
    else rest.onClose()
  }
  return (
    <section
      ref={pane}
      tabIndex={-1}
      aria-label="Explorer"
      onKeyDown={onKeyDown}
      className="bg-panel @container flex h-full min-h-0 flex-col outline-none"
    >
      {target.kind === 'exploration' ? (
        <Exploration id={target.id} {...rest} />
      ) : (
        <>
          <ExploreHeader tool={target.tool} shown={undefined} onClose={rest.onClose} />
          <ExploreSetup
            call={target}
            onStarted={(id) => {
              rest.onTarget({ kind: 'exploration', id })
            }}
          />
        </>
      )}
    </section>
  )
}
