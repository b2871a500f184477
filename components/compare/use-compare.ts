'use client'

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { compareTask } from '@/lib/browser/compare-task'
import type { ComparedSession, ComparedSide, CompareTask } from '@/lib/browser/compare-task'
import type { Comparer, CompareState } from '@/lib/browser/comparer'
import { readCompared } from '@/lib/browser/read-compared'
import { useSessionStore } from '@/lib/browser/session-context'
import { useViews } from '@/lib/browser/use-views'
import type { SessionViews } from '@/lib/views/session-views'

type Sides = Omit<Extract<CompareTask, { kind: 'compare' }>, 'kind'>

const self = (views: SessionViews) => views
const size = (views: SessionViews) => views.version

const idle: CompareState = { phase: 'idle' }

export const isShown = ({ kind }: ComparedSession): boolean => kind === 'shown'

export const nameOf = (session: ComparedSession): string => (session.kind === 'shown' ? 'This session' : session.name)

/** What a comparison is of: anew with other sides, and with another session on the page. */
const about = new WeakMap<object, WeakMap<object, object>>()

const aboutOf = (sides: object, views: object): object => {
  const known = about.get(sides) ?? new WeakMap<object, object>()
  about.set(sides, known)
  const one = known.get(views) ?? {}
  known.set(views, one)
  return one
}

/** Compares what was picked, once; again when told to. */
export const useCompare = (sides: Sides, comparer: Comparer) => {
  const session = useSessionStore()
  const views = useViews(self)
  const now = useViews(size)
  const state = useSyncExternalStore(comparer.subscribe, comparer.state, () => idle)
  const { left, right, renamed } = sides
  const uses = isShown(left.session) || (right !== undefined && isShown(right.session))
  const key = aboutOf(sides, uses ? views : comparer)
  const again = (): void => {
    if (!right) return
    const input = (side: ComparedSide) => ({
      read: () => readCompared(side.session, session.published()),
      connection: side.connection,
      calls: side.calls,
    })
    comparer.start(input(left), input(right), { about: key, renamed })
  }
  const begin = useEffectEvent((): void => {
    if (!comparer.isAbout(key)) again()
  })
  useEffect(() => {
    begin()
  }, [key, comparer])
  const compared = state.phase === 'done' ? state.compared : undefined
  const shown = compared && (isShown(left.session) ? compared.left : uses ? compared.right : undefined)
  return {
    state: right && comparer.isAbout(key) ? state : idle,
    /** Events that the session of the page has grown by since. */
    grown: shown ? Math.max(0, now - shown.events) : 0,
    again,
    pick: (side: 'left' | 'right', picked: ComparedSide): void => {
      compareTask(session).set({ kind: 'compare', left, right, [side]: picked })
    },
    swap: (): void => {
      if (!right) return
      const back = renamed?.map(([from, to]) => [to, from] as const)
      compareTask(session).set({ kind: 'compare', left: right, right: left, ...(back && { renamed: back }) })
    },
  }
}
