import { memo } from 'react'
import type { Exercise, Finding, Outcome } from '@/lib/spec/findings'
import { severityInk } from '@/components/content/severity-mark'
import { cn } from '@/components/ui/cn'
import { ExerciseButton } from './exercise-button'
import { OutcomeDetail } from './outcome-detail'
import { OutcomeMark } from './outcome-mark'

export type OutcomeActions = {
  readonly live: boolean
  /** Absent where nothing can be sent. */
  readonly onExercise: ((exercise: Exercise, id: Outcome['id']) => void) | undefined
  /** On to the row of a finding. */
  readonly onShow: (finding: Finding) => void
}

type Props = OutcomeActions & {
  readonly outcome: Outcome
  readonly statement: string
  readonly open: boolean
  readonly onToggle: (id: Outcome['id']) => void
}

const note = ({ outcome, judged, broken, reason }: Outcome): string => {
  if (outcome === 'failed') return broken === 1 ? '1 time' : `${broken.toLocaleString('en')} times`
  if (outcome === 'passed') return `judged ${judged === 1 ? 'once' : `${judged.toLocaleString('en')} times`}`
  return reason ?? ''
}

/** One requirement and how it fared; opened, why, and what shows it. */
export const OutcomeRow = memo(function OutcomeRow(props: Props) {
  const { outcome, statement, open, onToggle, live, onExercise, onShow } = props
  const { id, level, severity, exercise } = outcome
  const failed = outcome.outcome === 'failed'
  return (
    <li className={cn('border-t', open && 'bg-bg')}>
      <div className="hover:bg-hover flex min-h-[26px] items-center gap-2 pr-2.5">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => {
            onToggle(id)
          }}
          className="flex min-w-0 flex-1 items-center gap-2 py-1 pl-7 text-left -outline-offset-2"
        >
          <OutcomeMark outcome={outcome} />
          <span className={cn('w-[76px] shrink-0 text-[10.5px]', failed ? severityInk(severity) : 'text-faint')}>
            {severity === 'hint' ? 'hint' : level}
          </span>
          <span className="min-w-0 flex-1 truncate text-sm" title={statement}>
            <span className={cn('font-wire', failed && 'font-medium')}>{id}</span>{' '}
            <span className="text-mute hidden @min-[620px]:inline">{statement}</span>
          </span>
          <span
            className={cn(
              'text-faint max-w-[38%] shrink-0 truncate text-xs',
              // Without room the name goes first: the reason stands below once it is opened.
              outcome.reason !== undefined && 'hidden @min-[620px]:inline',
            )}
            title={note(outcome)}
          >
            {note(outcome)}
          </span>
        </button>
        {exercise && onExercise && (
          <ExerciseButton
            exercise={exercise}
            live={live}
            onExercise={() => {
              onExercise(exercise, id)
            }}
          />
        )}
      </div>
      {open && <OutcomeDetail outcome={outcome} onShow={onShow} />}
    </li>
  )
})
