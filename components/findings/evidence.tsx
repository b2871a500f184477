import { ArrowLeft, ArrowRight, Dot } from 'lucide-react'
import { useRowsOf } from '@/lib/browser/use-rows-of'
import type { Finding } from '@/lib/spec/findings'
import type { Row } from '@/lib/views/types'
import { visibleText } from '@/components/content/visible-text'
import { formatClock } from '@/components/ui/format'

/** Rows shown; a flood may prove a thing a hundred times. */
const MOST = 6

const ICONS = { 'client-to-server': ArrowRight, 'server-to-client': ArrowLeft }
const LANES = { 'client-to-server': 'to server', 'server-to-client': 'from server' }

const Line = ({ row, onShow }: { readonly row: Row; readonly onShow: (rowKey: string) => void }) => {
  const { direction } = row
  const Icon = direction ? ICONS[direction] : Dot
  return (
    <button
      type="button"
      onClick={() => {
        onShow(row.key)
      }}
      className="font-wire hover:bg-hover flex w-full items-center gap-2 rounded-md px-1.5 py-0.5 text-left text-[11.5px]"
    >
      <Icon
        aria-label={direction ? LANES[direction] : 'note'}
        className={`size-3 shrink-0 ${direction === 'client-to-server' ? 'text-out' : direction ? 'text-in' : 'text-mute'}`}
      />
      <span className="min-w-0 flex-1 truncate">
        <span className="font-medium">{visibleText(row.label)}</span>{' '}
        <span className="text-mute">{visibleText(row.detail)}</span>
      </span>
      <span className="text-mute tabular-nums">{formatClock(row.at)}</span>
    </button>
  )
}

type Props = { readonly finding: Finding; readonly onShow: (rowKey: string) => void }

/** The rows that prove a finding, where there are more than the one it stands at; each leads there. */
export const Evidence = ({ finding, onShow }: Props) => {
  const { ofEvent, ofFinding } = useRowsOf()
  const own = ofFinding(finding)
  const rows = new Map<string, Row>()
  for (const seq of finding.evidence) {
    const row = ofEvent(seq)
    if (row && row.key !== own?.key) rows.set(row.key, row)
    if (rows.size > MOST) break
  }
  if (rows.size === 0) return null
  return (
    <div>
      <h3 className="text-faint text-xs font-semibold">See also</h3>
      <div className="-mx-1.5">
        {Array.from(rows.values())
          .slice(0, MOST)
          .map((row) => (
            <Line key={row.key} row={row} onShow={onShow} />
          ))}
      </div>
      {rows.size > MOST && <p className="text-faint text-xs">and more</p>}
    </div>
  )
}
