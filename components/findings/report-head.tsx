import { useSessionStore } from '@/lib/browser/session-context'
import { useViews } from '@/lib/browser/use-views'
import type { ConnectionId } from '@/lib/recording/events'
import type { Outcome } from '@/lib/spec/findings'
import type { SessionViews } from '@/lib/views/session-views'
import type { ConnectionView } from '@/lib/views/types'
import { visibleText } from '@/components/content/visible-text'
import { formatClock } from '@/components/ui/format'
import { Select } from '@/components/ui/select'
import { coverage, percent } from './coverage'

const all = (views: SessionViews) => views.connections()

const nameOf = ({ serverInfo, url }: ConnectionView): string =>
  visibleText(serverInfo?.title ?? serverInfo?.name ?? url)

type Props = { readonly connection: ConnectionId; readonly outcomes: readonly Outcome[] }

/** Which server, at which revision, and how much of what it asks for was seen; where there are several, a choice. */
export const ReportHead = ({ connection, outcomes }: Props) => {
  const { spec } = useSessionStore()
  const views = useViews(all)
  const own = views.filter(({ exploration, probe, revision }) => !exploration && !probe && revision !== undefined)
  const shown = views.find(({ id }) => id === connection)
  const { judged, observable } = coverage(outcomes)
  if (!shown) return null
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {own.length > 1 ? (
        <Select
          label="Connection"
          hideLabel
          value={connection}
          onChange={(id) => {
            spec.choose(id)
          }}
          options={own.map((view) => ({
            value: view.id,
            label: `${nameOf(view)} · ${view.revision ?? ''} · ${formatClock(view.startedAt).slice(0, 8)}`,
          }))}
        />
      ) : (
        <h2 className="min-w-0 truncate font-semibold">
          {nameOf(shown)} <span className="text-mute font-normal">{shown.revision}</span>
        </h2>
      )}
      <p className="text-mute text-sm whitespace-nowrap tabular-nums">
        <strong className="text-ink font-medium">{percent(judged, observable)}</strong> judged: {judged} of {observable}{' '}
        requirements that can be seen
      </p>
    </div>
  )
}
