'use client'

import { useEffect, useState } from 'react'
import type { Problem } from '@/lib/protocol/problem'
import { useSessionStore } from '@/lib/browser/session-context'
import { useSession } from '@/lib/browser/use-session'
import { keptProblem } from './kept-problems'
import type { KeptSession } from './kept-session'

/** Milliseconds in which changes of the list are gathered: a busy session changes with every message. */
const GATHER = 250

export type KeptList = {
  /** Newest change first; undefined until it has been read. */
  readonly sessions: readonly KeptSession[] | undefined
  readonly problem: Problem | undefined
}

/** The kept sessions, as they change, here and in other tabs. */
export const useKept = (): KeptList => {
  const { kept } = useSessionStore()
  const [list, setList] = useState<KeptList>({ sessions: undefined, problem: undefined })
  useEffect(() => {
    if (!kept) return
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = (): void => {
      timer = undefined
      kept.list().then(
        (sessions) => {
          if (!over) setList({ sessions, problem: undefined })
        },
        (error: unknown) => {
          if (!over) setList({ sessions: [], problem: keptProblem(error) })
        },
      )
    }
    const stop = kept.subscribe(() => {
      timer ??= setTimeout(read, GATHER)
    })
    read()
    return () => {
      over = true
      clearTimeout(timer)
      stop()
    }
  }, [kept])
  return list
}

/** The open session's entry in the list, with its name; undefined while nothing of it is kept. */
export const useCurrentKept = (): KeptSession | undefined => {
  const { keeping } = useSession()
  const { sessions } = useKept()
  return sessions?.find(({ id }) => id === keeping.id)
}
