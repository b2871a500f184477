'use client'

import { useId } from 'react'
import type { ReactNode } from 'react'
import { layout, resizePane } from '@/lib/browser/layout'
import { useSessionStore } from '@/lib/browser/session-context'
import { useRowsOf } from '@/lib/browser/use-rows-of'
import { useSession } from '@/lib/browser/use-session'
import { useStored } from '@/lib/browser/use-stored'
import { useViews } from '@/lib/browser/use-views'
import type { Finding } from '@/lib/spec/findings'
import type { SessionViews } from '@/lib/views/session-views'
import type { ConsoleTarget } from '@/components/console/console-target'
import type { ExploreTarget } from '@/components/explore/explore-target'
import type { ShareContext } from '@/components/share/share-pane'
import { Timeline } from '@/components/timeline/timeline'
import { EmptyState } from '@/components/ui/empty-state'
import { FirstRun } from './first-run'
import { MainSwitch } from './main-switch'
import { CompareColumn, ConsolePane, ExplorePane, Report, Sharing } from './parts'
import { Separator } from './separator'
import type { Main } from './use-place'

const isEmpty = (views: SessionViews) => views.version === 0

const EXPLORE = { min: 160, max: 700 }

type Props = {
  readonly main: Main
  readonly onMain: (main: Main) => void
  readonly row: string | undefined
  readonly onRow: (key: string) => void
  /** Enter on a row: on to its detail. */
  readonly onOpen: () => void
  /** On to what was found at a row. */
  readonly onFinding: (rowKey: string) => void
  /** The timeline's filter. */
  readonly query: string
  readonly onQuery: (query: string) => void
  /** To where tools are picked. */
  readonly onCallTool: () => void
  readonly explore: ExploreTarget | undefined
  readonly onExplore: (target: ExploreTarget | undefined) => void
  /** What is shared is looked over; what the person looks at meanwhile. */
  readonly sharing: ShareContext | undefined
  readonly onSharing: (open: boolean) => void
  /** The raw console, when it is open. */
  readonly raw: ConsoleTarget | undefined
  readonly onRawClose: () => void
  /** The app that is open. */
  readonly app?: ReactNode
}

/**
 * The traffic, the report or a comparison; below it the explorer, an app, the raw console or what is about to be shared,
 * when one of them is open.
 */
export const MainColumn = (props: Props) => {
  const { main, onMain, row, onRow, onOpen, onFinding, query, onQuery, onCallTool } = props
  const { explore, onExplore, sharing, onSharing, raw, onRawClose, app } = props
  const id = useId()
  const session = useSessionStore()
  const { explore: height } = useStored(layout)
  const { ofFinding } = useRowsOf()
  const empty = useViews(isEmpty)
  const { viewing, following, reading } = useSession()
  const report = main === 'report' && !empty
  const compare = main === 'compare'
  const traffic = !report && !compare
  const views = <MainSwitch main={main} onMain={onMain} />
  const openTold = (key: string | undefined): boolean => {
    const told = key === undefined ? undefined : session.published().views.timeline.find(key)?.row.tellsOf
    if (told !== undefined) onExplore({ kind: 'exploration', id: told })
    return told !== undefined
  }
  const showProbe = (probe: string): void => {
    onQuery(`probe:${probe}`)
    onMain('timeline')
  }
  const showFinding = (finding: Finding): void => {
    const found = ofFinding(finding)
    if (!found) return
    // What probes send is out of sight otherwise.
    if (finding.probe) onQuery(`probe:${finding.id}`)
    onMain('timeline')
    onFinding(found.key)
  }
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div hidden={!traffic} className="relative min-h-24 flex-1">
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
          onQuery={onQuery}
          empty={
            reading ? (
              <EmptyState title="Reading the session …" className="h-full" />
            ) : viewing ? (
              <EmptyState
                title={following === 'no' ? 'Nothing was recorded in this session' : 'Nothing has happened yet'}
                className="h-full"
              />
            ) : (
              <FirstRun />
            )
          }
          active={traffic}
          findingKeys={!compare}
          onActivate={() => {
            onMain('timeline')
          }}
          onFinding={onFinding}
          views={views}
        />
      </div>
      {report && (
        <div className="min-h-24 flex-1">
          <Report views={views} onShow={showFinding} onCallTool={onCallTool} onTraffic={showProbe} />
        </div>
      )}
      {compare && (
        <div className="min-h-24 flex-1">
          <CompareColumn
            views={views}
            onShow={(key) => {
              onMain('timeline')
              onRow(key)
            }}
          />
        </div>
      )}
      {(sharing ?? raw ?? app ?? explore) && (
        <>
          <Separator
            label={`Height of ${sharing ? 'sharing' : raw ? 'the console' : app ? 'the app' : 'the explorer'}`}
            controls={id}
            orientation="horizontal"
            side="after"
            size={height}
            {...EXPLORE}
            onResize={(size) => {
              resizePane('explore', size)
            }}
          />
          <div
            id={id}
            className="min-h-0 shrink-0 overflow-hidden"
            style={{ height: height === undefined ? '46%' : `min(${height}px, 100% - 180px)` }}
          >
            {sharing && (
              <Sharing
                at={sharing}
                onShow={onRow}
                onClose={() => {
                  onSharing(false)
                }}
              />
            )}
            {raw && !sharing && <ConsolePane target={raw} row={row} onShow={onRow} onClose={onRawClose} />}
            {app && (
              // Kept while something else is in its place: a frame that is taken away has ended.
              <div hidden={(sharing ?? raw) !== undefined} className="h-full">
                {app}
              </div>
            )}
            {explore && !sharing && !raw && !app && (
              <ExplorePane
                target={explore}
                onTarget={onExplore}
                query={query}
                onQuery={onQuery}
                onClose={() => {
                  onExplore(undefined)
                }}
              />
            )}
          </div>
        </>
      )}
    </div>
  )
}
