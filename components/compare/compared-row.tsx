import { ChevronRight } from 'lucide-react'
import { memo } from 'react'
import type { ComparedRow as Row } from '@/lib/browser/compared'
import { visibleText } from '@/components/content/visible-text'
import { cn } from '@/components/ui/cn'
import { BreakingWord } from './breaking-word'
import { isDifference } from './row-sections'
import { MARKS, MarkSign } from './mark'
import { RowDetail } from './row-detail'
import type { PartsOf, ShowCall } from './row-detail'

type Props = {
  readonly row: Row
  readonly open: boolean
  /** The one row of the list that Tab comes to. */
  readonly current: boolean
  readonly onToggle: (id: string) => void
  readonly onCurrent: (id: string) => void
  readonly partsOf: PartsOf
  readonly onShow: ShowCall | undefined
}

/** Only listed on both sides alike: there is nothing to open. */
const isBare = ({ mark, section }: Row): boolean => mark === 'same' && section !== 'calls'

/** One line of a comparison; opened, what it holds part by part. */
export const ComparedRow = memo(function ComparedRow(props: Props) {
  const { row, open, current, onToggle, onCurrent, partsOf, onShow } = props
  const { id, mark, title, detail, why, breaking, section } = row
  const { word, ink } = MARKS[mark]
  const bare = isBare(row)
  return (
    <li className={cn('border-t', open && 'bg-bg')}>
      <button
        type="button"
        data-row={id}
        tabIndex={current ? 0 : -1}
        aria-expanded={bare ? undefined : open}
        aria-disabled={bare || undefined}
        onFocus={() => {
          onCurrent(id)
        }}
        onClick={() => {
          if (!bare) onToggle(id)
        }}
        className="hover:bg-hover flex min-h-[26px] w-full items-center gap-2 py-1 pr-2.5 pl-2 text-left -outline-offset-2"
      >
        <ChevronRight
          aria-hidden
          className={cn('text-faint size-3.5 shrink-0', open && 'rotate-90', bare && 'invisible')}
        />
        <MarkSign mark={mark} />
        <span className="min-w-0 flex-1 truncate text-sm">
          <span className={cn('font-wire', isDifference(row) ? 'font-medium' : 'text-mute')}>{visibleText(title)}</span>{' '}
          <span
            className={cn(section === 'calls' ? 'font-wire text-ink' : 'text-mute', mark === 'same' && 'text-mute')}
          >
            {visibleText(detail)}
          </span>
        </span>
        {why !== undefined && (
          <span
            className="text-mute hidden max-w-[45%] shrink truncate text-xs @min-[560px]:inline"
            title={visibleText(why)}
          >
            {visibleText(why)}
          </span>
        )}
        <BreakingWord breaking={breaking} />
        <span aria-hidden className={cn('w-14 shrink-0 text-right text-xs', ink)}>
          {word}
        </span>
      </button>
      {open && <RowDetail row={row} partsOf={partsOf} onShow={onShow} />}
    </li>
  )
})
