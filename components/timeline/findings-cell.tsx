import type { Marked } from '@/lib/browser/finding-book'
import { severityInk, SeverityMark, severityWord } from '@/components/content/severity-mark'
import { cn } from '@/components/ui/cn'
import { COLUMN } from './columns'

/** Counted up to here: the column is narrow. */
const MOST = 9

const words = ({ groups, severity }: Marked): string =>
  `${groups.length === 1 ? '1 finding' : `${groups.length.toLocaleString('en')} findings, the worst`}: ${severityWord(severity)}`

type Props = { readonly marked: Marked; readonly onOpen: () => void }

/** How much was found at a row, and how bad the worst of it is. */
export const FindingsCell = ({ marked, onOpen }: Props) => {
  const { groups, severity } = marked
  const said = words(marked)
  return (
    <span role="gridcell" aria-colindex={COLUMN.findings} className="col-start-[-2] flex justify-end">
      <button
        type="button"
        // Keys reach it by n and p: a grid of a thousand rows must not have a thousand tab stops.
        tabIndex={-1}
        aria-label={said}
        title={`${said}\n${groups
          .slice(0, 3)
          .map(({ finding }) => finding.id)
          .join('\n')}`}
        onClick={(event) => {
          event.stopPropagation()
          onOpen()
        }}
        className={cn(
          'hover:bg-hover inline-flex h-[19px] items-center gap-0.5 rounded-full px-1 text-[11px] leading-none font-semibold tabular-nums',
          severityInk(severity),
        )}
      >
        <SeverityMark severity={severity} className="size-3" />
        {groups.length > MOST ? `${MOST}+` : groups.length}
      </button>
    </span>
  )
}
