'use client'

import { useEffect } from 'react'
import type { Session } from '@/lib/browser/session'
import { useWaitingAsks } from '@/lib/browser/waiting-asks'

/** `(2) Parley`: a tab in the background says that somebody waits, in whichever of its sessions. */
export const useTitle = (sessions: readonly Session[]): void => {
  const count = useWaitingAsks(sessions)
  useEffect(() => {
    document.title = count > 0 ? `(${count}) Parley` : 'Parley'
  }, [count])
}
