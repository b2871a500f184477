'use client'

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { knownSecrets } from '@/lib/browser/sharing/known-secrets'
import { SharePreview } from '@/lib/browser/sharing/preview'
import type { SharedPart } from '@/lib/browser/sharing/selection-of'
import type { Lifetime } from '@/lib/browser/sharing/upload'
import type { Published } from '@/lib/browser/session'
import { usePublished } from '@/lib/browser/use-views'

const NONE: ReadonlySet<string> = new Set()

/** The session as far as it is folded now: what comes later is no part of the preview. */
const snapshotOf = ({ header, events, views }: Published) => ({
  session: { header, events: events.slice(0, views.version) },
  views,
})

/** What is about to be shared, and everything that can be chosen about it. */
export const useShareDraft = (part: SharedPart) => {
  const published = usePublished()
  const [snapshot, setSnapshot] = useState(() => snapshotOf(published))
  const preview = useMemo(() => new SharePreview(snapshot.session, snapshot.views), [snapshot])
  const [title, setTitle] = useState(snapshot.session.header.title)
  const [lifetime, setLifetime] = useState<Lifetime>('week')
  const [added, setAdded] = useState<readonly string[]>([])
  const [off, setOff] = useState(NONE)
  const known = useMemo(() => knownSecrets(added), [added])
  const state = useSyncExternalStore(preview.subscribe, preview.state, preview.state)
  const choice = useMemo(() => ({ part, title, known, off }), [part, title, known, off])
  useEffect(() => {
    preview.choose(choice)
    return () => {
      preview.stop()
    }
  }, [preview, choice])
  return {
    preview,
    state,
    title,
    setTitle,
    lifetime,
    setLifetime,
    added,
    setAdded,
    off,
    /** Switches replacements on or off, all together. */
    switchTo: (ids: readonly string[], on: boolean): void => {
      const next = new Set(off)
      for (const id of ids)
        if (on) next.delete(id)
        else next.add(id)
      setOff(next)
    },
    /** Events that were recorded since the preview was begun, or another session is shown by now. */
    behind: published.views === snapshot.views ? published.views.version - snapshot.session.events.length : 0,
    lookAgain: (): void => {
      setSnapshot(snapshotOf(published))
    },
    stop: (): void => {
      preview.stop()
    },
    resume: (): void => {
      preview.choose(choice)
    },
  }
}

export type ShareDraft = ReturnType<typeof useShareDraft>
