'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { Session } from './session'

/** Asks that wait for the person; in a session that is only looked at somebody else was asked, unless they let us answer. */
export const waitingAsks = (session: Pick<Session, 'state' | 'published'>): number => {
  const { viewing, following } = session.state()
  return viewing && following !== 'answering' ? 0 : session.published().views.pendingAsks().length
}

const none = (): number => 0

/** Asks that wait in any of these sessions. */
export const useWaitingAsks = (sessions: readonly Session[]): number => {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = sessions.map((session) => session.subscribe(listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
    [sessions],
  )
  return useSyncExternalStore(subscribe, () => sessions.reduce((sum, session) => sum + waitingAsks(session), 0), none)
}
