import type { ReactNode } from 'react'
import type { ComparedConnection, ComparedFacts } from '@/lib/browser/compared'
import type { ConnectionId } from '@/lib/recording/events'
import { visibleText } from '@/components/content/visible-text'
import { cn } from '@/components/ui/cn'
import { formatClock } from '@/components/ui/format'
import { Select } from '@/components/ui/select'

const when = (at: number): string =>
  `${new Date(at).toLocaleDateString('en', { day: 'numeric', month: 'short' })} ${formatClock(at).slice(0, 8)}`

const connectionName = ({ server, url, revision, startedAt }: ComparedConnection): string =>
  [visibleText(server ?? url).slice(0, 40), revision, formatClock(startedAt).slice(0, 8)].filter(Boolean).join(' · ')

const ALL = ''

type Props = {
  readonly side: 'left' | 'right'
  /** Which session: “This session”, a kept one's name, a file's. */
  readonly name: string
  /** Undefined until it was read. */
  readonly facts: ComparedFacts | undefined
  /** The one connection that is compared; undefined for all of the session. */
  readonly only: ConnectionId | undefined
  readonly onOnly: (connection: ConnectionId | undefined) => void
  /** Puts another session in its place. */
  readonly change: ReactNode
}

/** One side of a comparison: which session, who was spoken to, how and when. */
export const SideFacts = ({ side, name, facts, only, onOnly, change }: Props) => {
  const { connection, connections = [] } = facts ?? {}
  const left = side === 'left'
  return (
    <section
      aria-label={left ? 'Left side' : 'Right side'}
      className={cn('flex min-w-0 flex-col gap-0.5 px-2.5 py-1.5', !left && 'border-l')}
    >
      <div className="flex items-center gap-1.5">
        <span
          aria-hidden
          className={cn('font-wire w-2 shrink-0 text-center font-semibold', left ? 'text-bad' : 'text-ok')}
        >
          {left ? '−' : '+'}
        </span>
        <h2 className="min-w-0 flex-1 truncate font-semibold" title={visibleText(name)}>
          {visibleText(name)}
        </h2>
        {change}
      </div>
      {connection && (
        <dl className="text-mute flex min-w-0 flex-wrap gap-x-2 pl-3.5 text-xs">
          <dt className="sr-only">Server</dt>
          <dd className="text-ink min-w-0 truncate" title={visibleText(connection.url)}>
            {visibleText(connection.server ?? connection.url)} {visibleText(connection.serverVersion ?? '')}
          </dd>
          <dt className="sr-only">Version</dt>
          <dd className="font-wire whitespace-nowrap">
            {connection.era ?? 'no handshake'} {connection.revision}
          </dd>
          <dt className="sr-only">When</dt>
          <dd className="whitespace-nowrap tabular-nums">{when(connection.startedAt)}</dd>
        </dl>
      )}
      {facts && !connection && <p className="text-mute pl-3.5 text-xs">No connection was recorded.</p>}
      {connections.length > 1 && (
        <div className="pt-0.5 pl-3.5">
          <Select
            label={`Connection of the ${side} side`}
            hideLabel
            value={only ?? ALL}
            onChange={(id) => {
              onOnly(id === ALL ? undefined : id)
            }}
            options={[
              { value: ALL, label: `All ${connections.length} connections` },
              ...connections.map((one) => ({ value: one.id, label: connectionName(one) })),
            ]}
          />
        </div>
      )}
    </section>
  )
}
