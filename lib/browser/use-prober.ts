'use client'

import { useSyncExternalStore } from 'react'
import type { ProberState } from './prober'
import { useSessionStore } from './session-context'

/** What the session's prober does, and the way to start and stop it. */
export const useProber = (): ProberState => {
  const { prober } = useSessionStore()
  return useSyncExternalStore(prober.subscribe, prober.state, prober.state)
}
