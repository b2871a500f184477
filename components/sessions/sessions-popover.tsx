'use client'

import { Library } from 'lucide-react'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import { openComparison, openReplay } from '@/lib/browser/compare-task'
import type { ComparedSession } from '@/lib/browser/compare-task'
import { keptName } from '@/lib/browser/kept/kept-name'
import type { KeptSession } from '@/lib/browser/kept/kept-session'
import { serverUrl } from '@/lib/browser/server-url'
import { useSession } from '@/lib/browser/use-session'
import { useShortcuts } from '@/lib/browser/use-shortcuts'
import { useSessionStore } from '@/lib/browser/session-context'
import { useWorkspace } from '@/lib/browser/workspace-context'
import { Popover } from '@/components/ui/popover'
import { SessionsPanel } from './sessions-panel'

type Props = {
  /** What can be done with files, at the top. */
  readonly actions?: ReactNode
  /** Another session is shown: what was looked at in the one before is not in it. */
  readonly onShown: () => void
  /** A comparison or a replay is to be looked at. */
  readonly onCompare?: () => void
}

const namedKept = (session: KeptSession): ComparedSession => ({
  kind: 'kept',
  id: session.id,
  name: keptName(session),
})

/** The way to every session that this browser keeps; `s` opens it. */
export const SessionsPopover = ({ actions, onShown, onCompare }: Props) => {
  const workspace = useWorkspace()
  const own = useSessionStore()
  const { open, newSession } = useSession()
  const root = useRef<HTMLDivElement>(null)
  useShortcuts({
    s: () => root.current?.querySelector('button')?.click(),
  })
  return (
    <div ref={root}>
      <Popover
        label="Sessions"
        align="end"
        trigger={<Library aria-hidden className="size-3.5" />}
        triggerClassName="inline-flex size-6 shrink-0 items-center justify-center rounded-md text-mute hover:bg-hover hover:text-ink aria-expanded:bg-hover"
        className="w-[30rem] max-w-[90vw]"
      >
        {(close) => (
          <SessionsPanel
            actions={actions}
            onOpen={({ id, server }) => {
              close()
              if (workspace) workspace.openKept(id)
              else open(id)
              const here = workspace?.state().active ?? own
              // Connecting again is one click; it is never done by itself.
              if (server !== undefined) serverUrl(here).set(server)
              if (here === own) onShown()
            }}
            onCompare={(session) => {
              close()
              openComparison(own, { session: namedKept(session) })
              onCompare?.()
            }}
            onReplay={(session) => {
              close()
              openReplay(own, namedKept(session))
              onCompare?.()
            }}
            onNew={() => {
              close()
              newSession()
              onShown()
            }}
          />
        )}
      </Popover>
    </div>
  )
}
