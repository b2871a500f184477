'use client'

import { Activity } from 'react'
import type { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { ShortcutsContext, useShortcuts } from '@/lib/browser/use-shortcuts'
import { waitingAsks } from '@/lib/browser/waiting-asks'
import type { Workspace, WorkspaceState } from '@/lib/browser/workspace'
import { useWorkspace, useWorkspaceState } from '@/lib/browser/workspace-context'
import { Background } from './background'
import { Frame } from './frame'
import { SessionHead } from './session-head'
import { SessionStrip } from './session-strip'
import { useAddress } from './use-place'
import { useTitle } from './use-title'
import { Workbench } from './workbench'

/** Numbers come to the session in that place, `v` puts another one beside. */
const useWorkspaceKeys = (workspace: Workspace, { open }: WorkspaceState): void => {
  const several = open.length > 1
  useShortcuts({
    ...(several && { v: workspace.toggleBeside }),
    ...(several &&
      Object.fromEntries(
        open.map((session, at) => [
          String(at + 1),
          () => {
            workspace.activate(session)
          },
        ]),
      )),
    o: () => {
      workspace.open()
    },
  })
}

type Props = { readonly workspace: Workspace; readonly state: WorkspaceState }

const Shown = ({ workspace, state }: Props) => {
  const { open, active, beside } = state
  useAddress(active)
  useTitle(open)
  useWorkspaceKeys(workspace, state)
  const second = beside && open.indexOf(beside) < open.indexOf(active) ? active : beside
  const workbench = (session: Session) => (
    <Workbench
      active={session === active}
      seat={session === second ? 'second' : 'first'}
      head={
        beside && (
          <SessionHead
            active={session === active}
            onClose={() => {
              if (session === active) workspace.activate(beside)
              workspace.showBeside(undefined)
            }}
          />
        )
      }
      onTurn={() => {
        workspace.activate(session)
      }}
      onAsk={() => {
        const waiting = waitingAsks(session) > 0 ? undefined : open.find((other) => waitingAsks(other) > 0)
        if (waiting) workspace.activate(waiting)
        return waiting !== undefined
      }}
    />
  )
  return (
    <Frame two={beside !== undefined}>
      {open.length > 1 && <SessionStrip workspace={workspace} {...state} />}
      {open.map((session) => (
        <SessionContext key={session.slot} value={session}>
          <Background />
          <Activity mode={session === active || session === beside ? 'visible' : 'hidden'}>
            <ShortcutsContext value={session === active}>{workbench(session)}</ShortcutsContext>
          </Activity>
        </SessionContext>
      ))}
    </Frame>
  )
}

/** The page: every open session, of which one is worked with and another may be in sight beside it. */
export const OpenSessions = () => {
  const workspace = useWorkspace()
  const state = useWorkspaceState()
  return workspace && state ? <Shown workspace={workspace} state={state} /> : null
}
