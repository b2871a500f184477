'use client'

import { useEffect, useState } from 'react'
import type { ComparedSession } from '@/lib/browser/compare-task'
import { readCompared } from '@/lib/browser/read-compared'
import type { ReplaySource } from '@/lib/browser/replayer'
import { useSessionStore } from '@/lib/browser/session-context'
import { folding, inSlices } from '@/lib/browser/slices'
import { ProblemError, type Problem } from '@/lib/protocol/problem'
import { planningReplay } from '@/lib/replay/plan'
import { speaker } from '@/lib/spec/compare/offered'
import type { SessionViews } from '@/lib/views/session-views'

export type SourceState =
  | { readonly phase: 'reading' }
  | { readonly phase: 'ready'; readonly source: ReplaySource }
  | { readonly phase: 'failed'; readonly problem: Problem }

const READING: SourceState = { phase: 'reading' }

const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError
    ? error.problem
    : {
        code: 'NOT_READ',
        title: 'The session cannot be read',
        cause: error instanceof Error ? error.message : String(error),
        action: 'Open it from the list of sessions, and replay it from there.',
      }

const serverOf = (views: SessionViews): string => {
  const { serverInfo, url } = speaker(views) ?? views.connection() ?? {}
  return serverInfo?.title ?? serverInfo?.name ?? url ?? 'this session'
}

/** A session with its views, as it is now: what it grows by later is not replayed. */
export const useReplaySource = (of: ComparedSession): SourceState => {
  const session = useSessionStore()
  const [known, setKnown] = useState<{ readonly of: ComparedSession; readonly state: SourceState }>()
  useEffect(() => {
    const gone = new AbortController()
    const read = async (): Promise<ReplaySource> => {
      const all = await readCompared(of, session.published())
      // The list of a session that is open goes on growing.
      const events = all.slice()
      const views = await inSlices(folding(events), gone.signal)
      const calls = await inSlices(planningReplay(views), gone.signal)
      return { name: of.kind === 'shown' ? serverOf(views) : of.name, events, views, calls }
    }
    const tell = (state: SourceState): void => {
      if (!gone.signal.aborted) setKnown({ of, state })
    }
    read().then(
      (source) => {
        tell({ phase: 'ready', source })
      },
      (error: unknown) => {
        tell({ phase: 'failed', problem: problemOf(error) })
      },
    )
    return () => {
      gone.abort()
    }
  }, [of, session])
  return known?.of === of ? known.state : READING
}
