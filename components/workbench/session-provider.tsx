'use client'

import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { workerJudge } from '@/lib/browser/judge-port'
import { pageLocks, pageStore, tabSession } from '@/lib/browser/kept/page-store'
import { Session } from '@/lib/browser/session'
import type { SessionDeps } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { createWayOut } from '@/lib/browser/way-out'
import { connect } from '@/lib/client/connect'

let wayOut: SessionDeps['fetch'] | undefined

/** One way out per page, made in the browser only. */
const fetchOut: SessionDeps['fetch'] = (request) => {
  wayOut ??= createWayOut()
  return wayOut(request)
}

const newSession = (): Session =>
  new Session({
    fetch: fetchOut,
    connect,
    judge: workerJudge,
    kept: pageStore(),
    locks: pageLocks(),
    tab: tabSession,
  })

/** The session of this tab, also after it was loaded again. */
export const SessionProvider = ({ children }: { readonly children: ReactNode }) => {
  const [session] = useState(newSession)
  useEffect(() => {
    // Takes the token out of the address bar before anybody sees it.
    wayOut ??= createWayOut()
    session.restore()
    // From here on the page itself knows whether it reads a session.
    delete document.documentElement.dataset['resuming']
    const flush = (): void => {
      session.flush()
    }
    document.addEventListener('visibilitychange', flush)
    addEventListener('pagehide', flush)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      removeEventListener('pagehide', flush)
    }
  }, [session])
  return <SessionContext value={session}>{children}</SessionContext>
}
