'use client'

import { useViewing } from '@/lib/browser/use-viewing'
import { useViews } from '@/lib/browser/use-views'
import type { SessionViews } from '@/lib/views/session-views'
import { ServerFacts } from '@/components/connect/server-facts'
import { serverName } from '@/components/connect/server-words'
import { EmptyState } from '@/components/ui/empty-state'

const connectionOf = (views: SessionViews) => views.connection()

const VIEWING = 'Pick a row of the timeline to see its bytes, or something on the left to see how it is listed.'
const HINT = 'Pick a tool on the left to call it, or a row of the timeline to see its bytes.'

/** The right column before anything is picked: the server that is spoken to, and what to do next. */
export const NothingSelected = () => {
  const connection = useViews(connectionOf)
  const viewing = useViewing()
  const hint = viewing ? VIEWING : HINT
  if (connection?.state !== 'open' && !(viewing && connection?.revision)) {
    return (
      <EmptyState title="Nothing selected" className="flex-1">
        {(connection ?? viewing)
          ? hint
          : 'Connect to a server: its tools appear on the left, its traffic in the middle.'}
      </EmptyState>
    )
  }
  return (
    <section
      aria-label="Server"
      tabIndex={0}
      className="bg-panel min-h-0 flex-1 overflow-auto p-3 outline-none focus-visible:outline-2 focus-visible:-outline-offset-2"
    >
      <p className="text-mute text-xs">Server</p>
      <h2 className="mb-2 font-semibold wrap-anywhere">{serverName(connection)}</h2>
      <ServerFacts connection={connection} />
      <p className="text-mute mt-4 border-t pt-3 text-sm">{hint}</p>
    </section>
  )
}
