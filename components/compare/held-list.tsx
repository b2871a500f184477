import { CircleCheck, GitCompare } from 'lucide-react'
import { useCallback } from 'react'
import { useViews } from '@/lib/browser/use-views'
import type { Held } from '@/lib/spec/compare/expectations'
import type { SessionViews } from '@/lib/views/session-views'
import { formatClock } from '@/components/ui/format'

/** Later calls listed, the newest first. */
const MOST = 20

type Show = { readonly onShow: (rowKey: string) => void }

const Line = ({ held: { exchange, verdict, changes }, onShow }: Show & { readonly held: Held }) => {
  const at = useViews(useCallback((views: SessionViews) => views.exchange(exchange)?.startedAt, [exchange]))
  const matches = verdict === 'matches'
  const Icon = matches ? CircleCheck : GitCompare
  return (
    <li>
      <button
        type="button"
        onClick={() => {
          onShow(exchange)
        }}
        className="hover:bg-hover flex w-full items-center gap-1.5 rounded-md px-1.5 py-0.5 text-left text-sm"
      >
        <Icon aria-hidden className={`size-3.5 shrink-0 ${matches ? 'text-ok' : 'text-warn'}`} />
        <span className="flex-1">
          {matches
            ? 'as expected'
            : changes.length === 1
              ? 'differs in 1 place'
              : `differs in ${changes.length} places`}
        </span>
        {at !== undefined && <span className="font-wire text-mute text-[11.5px]">{formatClock(at)}</span>}
      </button>
    </li>
  )
}

/** How later calls of the same thing compared; each leads to its row. */
export const HeldList = ({ held, onShow }: Show & { readonly held: readonly Held[] }) =>
  held.length === 0 ? (
    <p className="text-mute text-sm">No later call of the same thing yet.</p>
  ) : (
    <ul aria-label="Later calls" className="-mx-1.5">
      {held
        .slice(-MOST)
        .reverse()
        .map((one) => (
          <Line key={one.exchange} held={one} onShow={onShow} />
        ))}
    </ul>
  )
