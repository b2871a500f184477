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

type Props = {
  readonly children: ReactNode
  /** Comes back to the session that this tab had; a page that shows somebody else's does not. */
  readonly resume?: boolean
}

export const SessionProvider = ({ children, resume = true }: Props) => {
  const [session] = useState(newSession)
  useEffect(() => {
    // Takes the token out of the address bar before anybody sees it.
    wayOut ??= createWayOut()
    if (resume) session.restore()
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
  }, [session, resume])
  return <SessionContext value={session}>{children}</SessionContext>
}
