'use client'

import { useLayoutEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { workerJudge } from '@/lib/browser/judge-port'
import { Session } from '@/lib/browser/session'
import type { SessionDeps } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { arriveAt, useAddress } from './use-place'
import { useTitle } from './use-title'

const refuse = (): Promise<never> => Promise.reject(new Error('A shared session is only looked at.'))

/** Whatever asks for it: from here nothing goes out. */
const NO_WAY_OUT: Pick<SessionDeps, 'fetch' | 'connect'> = { fetch: refuse, connect: refuse }

const newSession = (): Session => new Session({ ...NO_WAY_OUT, judge: workerJudge })

/** A session without any way out. */
export const ViewerProvider = ({ children }: { readonly children: ReactNode }) => {
  const [session] = useState(newSession)
  const [sessions] = useState([session])
  useLayoutEffect(() => {
    arriveAt(session)
  }, [session])
  useAddress(session)
  useTitle(sessions)
  return <SessionContext value={session}>{children}</SessionContext>
}
