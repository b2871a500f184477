'use client'

import { Columns2 } from 'lucide-react'
import { useState } from 'react'
import type { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import type { Workspace, WorkspaceState } from '@/lib/browser/workspace'
import { IconButton } from '@/components/ui/icon-button'
import { CloseUnkept } from './close-unkept'
import { CompareBeside } from './compare-beside'
import { OpenMore } from './open-another'
import { SessionTab } from './session-tab'
import { WaitingElsewhere } from './waiting-elsewhere'

type Props = WorkspaceState & { readonly workspace: Workspace }

/** The open sessions in a line, once there are several: each one click, or its number, away. */
export const SessionStrip = ({ workspace, open, active, beside }: Props) => {
  const [closing, setClosing] = useState<Session>()
  const close = (session: Session): void => {
    if (session.unkept() > 0) setClosing(session)
    else void workspace.close(session)
  }
  return (
    <div className="[grid-area:strip]">
      <nav aria-label="Open sessions" className="bg-bg flex h-8 items-center gap-1 border-b px-2">
        <ul className="m-0 flex min-w-0 flex-1 list-none items-center gap-1 p-0">
          {open.map((session, at) => (
            <SessionContext key={session.slot} value={session}>
              <SessionTab
                number={at + 1}
                seat={session === active ? 'active' : session === beside ? 'beside' : 'hidden'}
                onPick={() => {
                  workspace.activate(session)
                }}
                onClose={() => {
                  close(session)
                }}
              />
            </SessionContext>
          ))}
          <li className="flex">
            <OpenMore />
          </li>
        </ul>
        {beside && (
          <SessionContext value={beside}>
            <CompareBeside workspace={workspace} active={active} />
          </SessionContext>
        )}
        <IconButton
          label={beside ? 'Show one session only' : 'Show two sessions side by side'}
          aria-pressed={beside !== undefined}
          className="aria-pressed:bg-sel aria-pressed:text-ink"
          onClick={workspace.toggleBeside}
        >
          <Columns2 aria-hidden className="size-3.5" />
        </IconButton>
      </nav>
      {closing && open.includes(closing) && (
        <SessionContext value={closing}>
          <CloseUnkept
            events={closing.unkept()}
            onClose={() => {
              setClosing(undefined)
              void workspace.close(closing)
            }}
            onKeep={() => {
              setClosing(undefined)
            }}
          />
        </SessionContext>
      )}
      <WaitingElsewhere open={open} active={active} />
    </div>
  )
}
