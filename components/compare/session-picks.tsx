'use client'

import { History, Plug } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ComparedSide } from '@/lib/browser/compare-task'
import { keptName } from '@/lib/browser/kept/kept-name'
import { useKept } from '@/lib/browser/kept/use-kept'
import { useSession } from '@/lib/browser/use-session'
import { useViews } from '@/lib/browser/use-views'
import type { SessionViews } from '@/lib/views/session-views'
import { visibleText } from '@/components/content/visible-text'
import { formatClock } from '@/components/ui/format'
import { PickFile } from './pick-file'

/** Kept sessions offered: the newest. */
const MOST = 40

const connectionsOf = (views: SessionViews) => views.connections()

type PickProps = {
  readonly Icon: LucideIcon
  readonly title: string
  readonly about: string
  readonly onPick: () => void
}

const Pick = ({ Icon, title, about, onPick }: PickProps) => (
  <li>
    <button
      type="button"
      onClick={onPick}
      className="hover:bg-hover flex w-full items-center gap-2 rounded-md px-1.5 py-1 text-left text-sm"
    >
      <Icon aria-hidden className="text-mute size-3.5 shrink-0" />
      <span className="min-w-0 flex-1 truncate">{visibleText(title)}</span>
      <span className="text-mute shrink-0 text-xs tabular-nums">{about}</span>
    </button>
  </li>
)

const when = (at: number): string =>
  `${new Date(at).toLocaleDateString('en', { day: 'numeric', month: 'short' })} ${formatClock(at).slice(0, 5)}`

type Props = {
  /** Offers the session of the page as a whole too. */
  readonly withShown?: boolean
  readonly onPick: (side: ComparedSide) => void
}

/** Sessions to compare with: kept ones, single connections of this one, a file. */
export const SessionPicks = ({ withShown = false, onPick }: Props) => {
  const { keeping } = useSession()
  const { sessions, problem } = useKept()
  const kept = sessions?.filter(({ id }) => id !== keeping.id)
  const own = useViews(connectionsOf).filter(({ exploration, probe }) => !exploration && !probe)
  return (
    <div className="flex min-w-0 flex-col gap-2">
      {(withShown || own.length > 1) && (
        <section aria-label="This session">
          <h3 className="text-faint mb-0.5 text-xs font-semibold">This session</h3>
          <ul className="-mx-1.5 max-h-40 overflow-auto">
            {withShown && (
              <Pick
                Icon={Plug}
                title="All of it"
                about=""
                onPick={() => {
                  onPick({ session: { kind: 'shown' } })
                }}
              />
            )}
            {own.length > 1 &&
              own.map(({ id, serverInfo, url, revision, startedAt }) => (
                <Pick
                  key={id}
                  Icon={Plug}
                  title={serverInfo?.title ?? serverInfo?.name ?? url}
                  about={[revision, formatClock(startedAt).slice(0, 8)].filter(Boolean).join(' · ')}
                  onPick={() => {
                    onPick({ session: { kind: 'shown' }, connection: id })
                  }}
                />
              ))}
          </ul>
        </section>
      )}
      <section aria-label="Kept sessions">
        <h3 className="text-faint mb-0.5 text-xs font-semibold">Kept sessions</h3>
        {problem && <p className="text-mute text-sm">{problem.title}.</p>}
        {!problem && kept?.length === 0 && (
          <p className="text-mute text-sm">None but this one yet: each session you record is kept.</p>
        )}
        <ul className="-mx-1.5 max-h-60 overflow-auto">
          {kept?.slice(0, MOST).map((one) => (
            <Pick
              key={one.id}
              Icon={History}
              title={keptName(one)}
              about={[one.era, when(one.startedAt)].filter(Boolean).join(' · ')}
              onPick={() => {
                onPick({ session: { kind: 'kept', id: one.id, name: keptName(one) } })
              }}
            />
          ))}
        </ul>
      </section>
      <PickFile
        onFile={(name, events) => {
          onPick({ session: { kind: 'given', name, events } })
        }}
      />
    </div>
  )
}
