import { OctagonAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { visibleText } from '@/components/content/visible-text'
import { cn } from '@/components/ui/cn'
import { formatDuration } from '@/components/ui/format'
import type { Place } from './grid-cells'
import { FLAGS, outcomeLook, outcomeMeaning } from './words'

type RunProps = Extract<Place, { kind: 'run' }> & { readonly narrow: boolean }

const Run = ({ cell: { run, flags }, narrow }: RunProps) => {
  const { Icon, word, tone } = outcomeLook(run.outcome)
  const flagged = flags.length > 0
  return (
    <>
      <span className={cn('flex min-w-0 items-center gap-1', flagged ? 'text-bad font-medium' : tone)}>
        <Icon aria-hidden className="size-3.5 shrink-0" />
        <span className={narrow ? 'sr-only' : 'truncate'}>{word}</span>
        {flagged && <OctagonAlert aria-hidden className="ml-auto size-3 shrink-0" />}
      </span>
      <span className="font-wire text-faint text-[10.5px] tabular-nums">
        <span className="sr-only">, </span>
        {formatDuration(run.milliseconds)}
        {flagged && <span className="sr-only">, flagged: {flags.map(({ code }) => FLAGS[code]).join(', ')}</span>}
      </span>
    </>
  )
}

const BLANKS: Record<Exclude<Place['kind'], 'run'>, { readonly word: string; readonly sign: ReactNode }> = {
  same: { word: 'asks the same', sign: '=' },
  ahead: { word: 'not run yet', sign: '…' },
  'not-run': { word: 'not run', sign: 'not run' },
  'not-asked': { word: 'not asked', sign: '–' },
}

const titleOf = (place: Place): string => {
  switch (place.kind) {
    case 'run': {
      const { run, flags } = place.cell
      const { word } = outcomeLook(run.outcome)
      const meaning = `Run ${run.run}: ${word}. ${visibleText(outcomeMeaning(run.outcome))}`
      return [meaning, ...flags.map(({ code }) => FLAGS[code])].join('\n')
    }
    case 'same':
      return `Not run: the server asks the same as under “${place.as.title}”, where it was tried.`
    case 'ahead':
      return 'Not run yet.'
    case 'not-run':
      return 'Not run: the exploration ended before.'
    case 'not-asked':
      return 'Nothing to run: this is not asked under this profile.'
  }
}

type Props = {
  readonly place: Place
  /** No room for words: the icon tells. */
  readonly narrow: boolean
  /** `row.column`, for the keyboard. */
  readonly spot: string
  readonly active: boolean
  readonly selected: boolean
  readonly highlighted: boolean
  readonly onPick: () => void
}

/** One answer under one profile: what came of it, or why it was not tried. */
export const GridCellBox = ({ place, narrow, spot, active, selected, highlighted, onPick }: Props) => (
  <div
    role="gridcell"
    data-spot={spot}
    tabIndex={active ? 0 : -1}
    aria-selected={place.kind === 'run' ? selected : undefined}
    title={titleOf(place)}
    onClick={onPick}
    className={cn(
      'flex h-full min-w-0 flex-col justify-center gap-px border-b border-l px-1.5 text-[11.5px] -outline-offset-2',
      place.kind === 'run' ? 'cursor-pointer' : 'text-faint bg-bg',
      place.kind === 'run' && place.cell.flags.length > 0 && 'bg-bad/6',
      highlighted && 'ring-bad ring-1 ring-inset',
      selected ? 'bg-sel ring-selline ring-2 ring-inset' : place.kind === 'run' && 'hover:bg-hover',
    )}
  >
    {place.kind === 'run' ? (
      <Run {...place} narrow={narrow} />
    ) : (
      <>
        <span aria-hidden className="text-center">
          {BLANKS[place.kind].sign}
        </span>
        <span className="sr-only">{BLANKS[place.kind].word}</span>
      </>
    )}
  </div>
)
