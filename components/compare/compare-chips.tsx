import { OctagonAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ComparedRow, Mark } from '@/lib/browser/compared'
import { cn } from '@/components/ui/cn'
import { MARKS } from './mark'
import { countMarks } from './row-sections'
import type { CompareFilter } from './row-sections'

type ChipProps = {
  readonly pressed: boolean
  readonly disabled?: boolean
  readonly onToggle: () => void
  readonly className?: string | undefined
  readonly children: ReactNode
}

const Chip = ({ pressed, disabled, onToggle, className, children }: ChipProps) => (
  <button
    type="button"
    aria-pressed={pressed}
    disabled={disabled}
    onClick={onToggle}
    className={cn(
      'inline-flex h-6 shrink-0 items-center gap-1 rounded-full border px-2 text-xs whitespace-nowrap tabular-nums',
      'disabled:opacity-50',
      pressed ? 'border-selline bg-sel font-medium' : 'hover:bg-hover',
      className ?? (pressed ? 'text-ink' : 'text-mute hover:text-ink'),
    )}
  >
    {children}
  </button>
)

const SHOWN: readonly Mark[] = ['added', 'removed', 'changed', 'same', 'aside']

type Props = {
  readonly rows: readonly ComparedRow[]
  readonly filter: CompareFilter
  readonly onFilter: (filter: CompareFilter) => void
}

/** How many lines there are of each kind; pressed, only those are shown. */
export const CompareChips = ({ rows, filter, onFilter }: Props) => {
  const counts = countMarks(rows)
  const breaking = rows.filter((row) => row.breaking === true).length
  return (
    <div role="group" aria-label="Lines to show" className="flex flex-wrap items-center gap-1">
      {SHOWN.filter((mark) => mark !== 'aside' || counts.aside > 0).map((mark) => {
        const { Icon, ink, word } = MARKS[mark]
        return (
          <Chip
            key={mark}
            pressed={filter.marks.has(mark)}
            disabled={counts[mark] === 0}
            onToggle={() => {
              const marks = new Set(filter.marks)
              if (!marks.delete(mark)) marks.add(mark)
              onFilter({ ...filter, marks })
            }}
          >
            <Icon aria-hidden className={cn('size-3', ink)} />
            {counts[mark].toLocaleString('en')} {word}
          </Chip>
        )
      })}
      {breaking > 0 && (
        <Chip
          pressed={filter.breaking}
          className="border-bad/40 text-bad font-medium"
          onToggle={() => {
            onFilter({ ...filter, breaking: !filter.breaking })
          }}
        >
          <OctagonAlert aria-hidden className="size-3" />
          {breaking.toLocaleString('en')} breaking {breaking === 1 ? 'change' : 'changes'}
        </Chip>
      )}
    </div>
  )
}
