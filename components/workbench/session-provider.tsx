'use client'

import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { workerJudge } from '@/lib/browser/judge-port'
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

export const SessionProvider = ({ children }: { readonly children: ReactNode }) => {
  const [session] = useState(() => new Session({ fetch: fetchOut, connect, judge: workerJudge }))
  useEffect(() => {
    // Takes the token out of the address bar before anybody sees it.
    wayOut ??= createWayOut()
  }, [])
  return <SessionContext value={session}>{children}</SessionContext>
}
