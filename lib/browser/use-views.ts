'use client'

import { useMemo, useSyncExternalStore } from 'react'
import type { SessionViews } from '@/lib/views/session-views'
import type { Published } from './session'
import { useSessionStore } from './session-context'

/** `select`, run once per publication however often React asks. */
const selection = <T>(published: () => Published, select: (views: SessionViews) => T): (() => T) => {
  let known: { readonly of: Published; readonly value: T } | undefined
  return () => {
    const now = published()
    if (known?.of !== now) known = { of: now, value: select(now.views) }
    return known.value
  }
}

/**
 * What `select` picks from the views, at most once per frame and again only when it differs. It must not return what
 * is mutable; new objects cost a render per publication.
 */
export const useViews = <T>(select: (views: SessionViews) => T): T => {
  const session = useSessionStore()
  const snapshot = useMemo(() => selection(session.published, select), [session, select])
  const initial = useMemo(() => selection(() => session.initial.published, select), [session, select])
  return useSyncExternalStore(session.subscribe, snapshot, initial)
}

/** The views with their version, for what reads many of them at once (the timeline). Renders on every publication. */
export const usePublished = (): Published => {
  const session = useSessionStore()
  return useSyncExternalStore(session.subscribe, session.published, () => session.initial.published)
}
