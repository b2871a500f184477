'use client'

import { useSyncExternalStore } from 'react'
import type { SessionState } from './session'
import { useSessionStore } from './session-context'

/** What can be done with the session now; renders again when that changes, not when traffic arrives. */
export const useSession = (): SessionState => {
  const session = useSessionStore()
  return useSyncExternalStore(session.subscribe, session.state, () => session.initial.state)
}
