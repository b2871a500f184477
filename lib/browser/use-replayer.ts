'use client'

import { useSyncExternalStore } from 'react'
import type { Replayer, ReplayRun } from './replayer'
import { useSessionStore } from './session-context'

/** The replay under way or just over, and what can be done about it. */
export const useReplayer = (): { readonly run: ReplayRun | undefined; readonly replayer: Replayer } => {
  const { replayer } = useSessionStore()
  return { run: useSyncExternalStore(replayer.subscribe, replayer.state, none), replayer }
}

const none = (): undefined => undefined
