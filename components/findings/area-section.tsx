import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId } from 'react'
import type { Outcome } from '@/lib/spec/findings'
import { OutcomeBar, countWords } from './outcome-bar'
import { OutcomeRow } from './outcome-row'
import type { OutcomeActions } from './outcome-row'
import type { AreaReport } from './report-areas'

type Props = OutcomeActions & {
  readonly report: AreaReport
  readonly open: boolean
  readonly onToggleArea: () => void
  readonly statementOf: (outcome: Outcome) => string
  readonly opened: Outcome['id'] | undefined
  readonly onToggle: (id: Outcome['id']) => void
}

/** The requirements of one area, folded or not. */
export const AreaSection = (props: Props) => {
  const { report, open, onToggleArea, statementOf, opened, onToggle, live, onExercise, onShow } = props
  const { area, outcomes, counts } = report
  const id = useId()
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <section aria-labelledby={`${id}-head`} className="border-b">
      <h3 id={`${id}-head`}>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={onToggleArea}
          className="hover:bg-hover flex h-[30px] w-full items-center gap-2 px-2.5 text-left -outline-offset-2"
        >
          <Chevron aria-hidden className="text-faint size-3.5 shrink-0" />
          <span className="min-w-0 flex-1 truncate font-medium">{area.title}</span>
          <span className="text-mute text-xs whitespace-nowrap tabular-nums">
            {counts.failed > 0 && <span className="text-ink font-medium">{counts.failed} failed · </span>}
            {counts.passed} of {counts.passed + counts.failed + counts['not-exercised']} passed
          </span>
          <OutcomeBar counts={counts} className="w-20 shrink-0 @min-[620px]:w-32" />
          <span className="sr-only">{countWords(counts)}</span>
        </button>
      </h3>
      {open && (
        <ul id={id}>
          {outcomes.map((outcome) => (
            <OutcomeRow
              key={outcome.id}
              outcome={outcome}
              statement={statementOf(outcome)}
              open={opened === outcome.id}
              onToggle={onToggle}
              live={live}
              onExercise={onExercise}
              onShow={onShow}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
