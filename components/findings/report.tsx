'use client'

import { Radar } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useSessionStore } from '@/lib/browser/session-context'
import { useDocs } from '@/lib/browser/use-docs'
import { useFindings } from '@/lib/browser/use-findings'
import { useOutcomes } from '@/lib/browser/use-outcomes'
import { useSession } from '@/lib/browser/use-session'
import { useViews } from '@/lib/browser/use-views'
import type { Exercise, Finding, Outcome } from '@/lib/spec/findings'
import type { SessionViews } from '@/lib/views/session-views'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { AreaSection } from './area-section'
import { OutcomeBar } from './outcome-bar'
import { ProbesPanel } from './probes-panel'
import { areaReports, countOutcomes, isNarrow, ofRevision } from './report-areas'
import type { ReportFilter } from './report-areas'
import { ReportExport } from './report-export'
import { ReportChips, ReportSearch } from './report-filters'
import { ReportHead } from './report-head'
import { toggled } from './toggle-chip'

const EVERYTHING: ReportFilter = { text: '', outcomes: new Set(), severities: new Set() }

/** So few rows are shown without being asked for. */
const FEW = 60

type Props = {
  /** Stands first in the bar: the switch back to the traffic. */
  readonly views: ReactNode
  readonly onShow: (finding: Finding) => void
  /** Brings the person to where tools are called. */
  readonly onCallTool: () => void
  /** Shows in the timeline what a probe sent and got. */
  readonly onTraffic: (probe: string) => void
}

/** The probes are looked at: all of them, or one. */
type Probing = { readonly only: Outcome['id'] | undefined }

const self = (views: SessionViews) => views

/** How the server fares against every requirement that can be seen: by area, with what would show the rest. */
export const Report = ({ views, onShow, onCallTool, onTraffic }: Props) => {
  const { spec } = useSessionStore()
  const { live, viewing, call } = useSession()
  const { failure } = useFindings()
  const { connection, list } = useOutcomes()
  const server = useViews(self).connection(connection)
  const docs = useDocs()
  const [filter, setFilter] = useState(EVERYTHING)
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set())
  const [probing, setProbing] = useState<Probing>()
  const [opened, setOpened] = useState<Outcome['id']>()
  const wanted = useDeferredValue(filter)
  const outcomes = useMemo(() => ofRevision(list), [list])
  const counts = useMemo(() => countOutcomes(outcomes), [outcomes])
  const statementOf = useCallback(({ id }: Outcome): string => docs?.REQUIREMENTS[id].statement ?? '', [docs])
  const reports = useMemo(() => areaReports(outcomes, wanted, statementOf), [outcomes, wanted, statementOf])
  const onToggle = useCallback((id: Outcome['id']): void => {
    setOpened((before) => (before === id ? undefined : id))
  }, [])
  const onExercise = useCallback(
    (exercise: Exercise, id: Outcome['id']): void => {
      if (exercise.kind === 'list') call(exercise.method, {})
      else if (exercise.kind === 'call-tool') onCallTool()
      else setProbing({ only: id })
    },
    [call, onCallTool],
  )
  const few = isNarrow(wanted) && reports.reduce((sum, report) => sum + report.outcomes.length, 0) <= FEW
  return (
    <section aria-label="Report" className="bg-panel @container flex h-full min-h-0 flex-col">
      <div className="flex h-9 shrink-0 items-center gap-1.5 border-b px-2.5">
        {views}
        <ReportSearch filter={filter} onFilter={setFilter} />
        {!viewing && (
          <Button
            aria-expanded={probing !== undefined}
            disabled={server?.revision === undefined}
            title="What no session shows by itself is found out by sending something"
            onClick={() => {
              setProbing(probing ? undefined : { only: undefined })
            }}
          >
            <Radar aria-hidden className="size-3.5" /> Probes
          </Button>
        )}
        {server && <ReportExport server={server} outcomes={outcomes} />}
      </div>
      {failure !== undefined && (
        <div className="p-2.5">
          <Notice
            tone="warn"
            title="The session is no longer held against the spec"
            end={
              <Button size="sm" onClick={spec.retry}>
                Check again
              </Button>
            }
          >
            The checker stopped: {visibleText(failure)}. Everything is still recorded.
          </Notice>
        </div>
      )}
      {connection === undefined || outcomes.length === 0 ? (
        <EmptyState title="Nothing judged yet" className="flex-1">
          Once a server has agreed on a version, every requirement of that version stands here.
        </EmptyState>
      ) : (
        <>
          <div className="flex shrink-0 flex-col gap-1.5 border-b px-2.5 py-2">
            <ReportHead connection={connection} outcomes={outcomes} />
            <OutcomeBar counts={counts} />
            <ReportChips filter={filter} onFilter={setFilter} counts={counts} />
          </div>
          {probing && server && !viewing && (
            <ProbesPanel
              connection={server}
              only={probing.only}
              onAll={() => {
                setProbing({ only: undefined })
              }}
              onTraffic={onTraffic}
              onClose={() => {
                setProbing(undefined)
              }}
            />
          )}
          <div
            tabIndex={0}
            role="region"
            aria-label="Requirements"
            className="min-h-0 flex-1 overflow-auto -outline-offset-2"
          >
            {reports.length === 0 && <EmptyState title="Nothing matches the filter" />}
            {reports.map((report) => (
              <AreaSection
                key={report.area.id}
                report={report}
                open={(few || report.counts.failed > 0) !== flipped.has(report.area.id)}
                onToggleArea={() => {
                  setFlipped(toggled(flipped, report.area.id))
                }}
                statementOf={statementOf}
                opened={opened}
                onToggle={onToggle}
                live={live}
                onExercise={viewing ? undefined : onExercise}
                onShow={onShow}
              />
            ))}
          </div>
        </>
      )}
    </section>
  )
}
