'use client'

import { useEffect, useLayoutEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { connectLater } from '@/lib/browser/connect-later'
import { workerJudge } from '@/lib/browser/judge-port'
import { pageLocks, pageStore } from '@/lib/browser/kept/page-store'
import { tabSessions } from '@/lib/browser/kept/tab-sessions'
import { forgetSlot } from '@/lib/browser/per-session'
import { whenOnline } from '@/lib/browser/online'
import { Session } from '@/lib/browser/session'
import type { SessionDeps } from '@/lib/browser/session'
import { createWayOut } from '@/lib/browser/way-out'
import { Workspace } from '@/lib/browser/workspace'
import { WorkspaceContext } from '@/lib/browser/workspace-context'
import { spareTime } from '@/components/ui/spare-time'
import { arriveAt } from './use-place'

let wayOut: SessionDeps['fetch'] | undefined

/** One way out per page, whatever the session, made in the browser only. */
const fetchOut: SessionDeps['fetch'] = (request) => {
  wayOut ??= createWayOut()
  return wayOut(request)
}

/** The protocol's client is as much code as the rest of the page: it comes after that. */
const loadConnect = async () => (await import('@/lib/client/connect')).connect

const newWorkspace = (): Workspace =>
  new Workspace({
    newSession: (slot, tab) =>
      new Session({
        fetch: fetchOut,
        connect: connectLater(loadConnect),
        online: whenOnline,
        judge: workerJudge,
        kept: pageStore(),
        locks: pageLocks(),
        slot,
        tab,
      }),
    tab: tabSessions,
    forget: forgetSlot,
  })

/** The sessions of this tab, also after it was loaded again. */
export const SessionProvider = ({ children }: { readonly children: ReactNode }) => {
  const [workspace] = useState(newWorkspace)
  // Not while it is drawn: who comes from another page of the app has that one's address until then.
  useLayoutEffect(() => {
    arriveAt(workspace.state().active)
  }, [workspace])
  useEffect(() => {
    // Takes the token out of the address bar before anybody sees it.
    wayOut ??= createWayOut()
    void workspace.restore()
    // From here on the page itself knows whether it reads a session.
    delete document.documentElement.dataset['resuming']
    // A failure is said when somebody connects.
    void spareTime()
      .then(loadConnect)
      .catch(() => undefined)
    const flush = (): void => {
      workspace.flush()
    }
    // HTML §7.4.6: a page that is put aside keeps its memory; one that is not ends, with all its streams.
    const hide = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) workspace.suspend()
      else flush()
    }
    const show = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) workspace.resume()
    }
    document.addEventListener('visibilitychange', flush)
    addEventListener('pagehide', hide)
    addEventListener('pageshow', show)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      removeEventListener('pagehide', hide)
      removeEventListener('pageshow', show)
    }
  }, [workspace])
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>
}
