import { Search } from 'lucide-react'
import type { OutcomeKind, Severity } from '@/lib/spec/findings'
import { SeverityMark, severityWord } from '@/components/content/severity-mark'
import { OutcomeMark, OUTCOMES } from './outcome-mark'
import type { Counts, ReportFilter } from './report-areas'
import { toggled, ToggleChip } from './toggle-chip'

const KINDS: readonly OutcomeKind[] = ['failed', 'passed', 'not-exercised', 'not-applicable']
const SEVERITIES: readonly Severity[] = ['must', 'should', 'hint']

type Props = {
  readonly filter: ReportFilter
  readonly onFilter: (filter: ReportFilter) => void
  readonly counts: Counts
}

/** The field for words. */
export const ReportSearch = ({ filter, onFilter }: Omit<Props, 'counts'>) => (
  <div className="bg-bg focus-within:border-control flex h-7 min-w-0 flex-1 items-center gap-1.5 rounded-md border px-2">
    <Search aria-hidden className="text-faint size-3.5 shrink-0" />
    <input
      type="text"
      aria-label="Filter the report"
      placeholder="Filter: words, ids, reasons"
      value={filter.text}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        onFilter({ ...filter, text: event.target.value })
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || filter.text === '') return
        event.preventDefault()
        onFilter({ ...filter, text: '' })
      }}
      className="font-wire min-w-0 flex-1 bg-transparent text-sm text-ellipsis outline-none"
    />
  </div>
)

/** Outcomes and severities, each on or off. */
export const ReportChips = ({ filter, onFilter, counts }: Props) => (
  <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
    <div role="group" aria-label="Outcomes to show" className="flex flex-wrap gap-1">
      {KINDS.map((kind) => (
        <ToggleChip
          key={kind}
          pressed={filter.outcomes.has(kind)}
          onToggle={() => {
            onFilter({ ...filter, outcomes: toggled(filter.outcomes, kind) })
          }}
        >
          <OutcomeMark outcome={{ outcome: kind, severity: 'must' }} className="size-3" />
          {counts[kind]} {OUTCOMES[kind].word}
        </ToggleChip>
      ))}
    </div>
    <div role="group" aria-label="Levels to show" className="flex flex-wrap gap-1">
      {SEVERITIES.map((severity) => (
        <ToggleChip
          key={severity}
          pressed={filter.severities.has(severity)}
          title={severity === 'hint' ? 'Follows from descriptive text only' : undefined}
          onToggle={() => {
            onFilter({ ...filter, severities: toggled(filter.severities, severity) })
          }}
        >
          <SeverityMark severity={severity} className="size-3" />
          {severityWord(severity)}
        </ToggleChip>
      ))}
    </div>
  </div>
)
