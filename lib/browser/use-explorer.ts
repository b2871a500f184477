'use client'

import { useSyncExternalStore } from 'react'
import type { ExplorerState } from './explorer'
import { useSessionStore } from './session-context'

/** What the session's explorer does, and the way to start and stop it. */
export const useExplorer = (): ExplorerState => {
  const { explorer } = useSessionStore()
  return useSyncExternalStore(explorer.subscribe, explorer.state, explorer.state)
}
