'use client'

import { useEffect, useState } from 'react'
import { useSessionStore } from '@/lib/browser/session-context'

const NONE: ReadonlySet<string> = new Set()

/** The sessions that are open in some tab, this one too; looked at again whenever `of` changes. */
export const useOpenSessions = (of: unknown): ReadonlySet<string> => {
  const { locks } = useSessionStore()
  const [open, setOpen] = useState(NONE)
  useEffect(() => {
    let over = false
    locks?.held().then(
      (held) => {
        if (!over) setOpen(held)
      },
      () => undefined,
    )
    return () => {
      over = true
    }
  }, [locks, of])
  return open
}
