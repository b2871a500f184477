'use client'

import { useCallback, useMemo, useState } from 'react'
import { useSession } from '@/lib/browser/use-session'
import { useViews } from '@/lib/browser/use-views'
import type { AskKey } from '@/lib/recording/keys'
import type { SessionViews } from '@/lib/views/session-views'
import type { AskView } from '@/lib/views/types'

const pendingOf = (views: SessionViews) => views.pendingAsks()

/** Asks that can be answered now, oldest first, and those that just went unanswered. */
export const useAsks = () => {
  const { canAnswer } = useSession()
  const pending = useViews(pendingOf)
  const open = useMemo(() => pending.filter(({ key }) => canAnswer(key)), [pending, canAnswer])
  const [known, setKnown] = useState<{ readonly open: readonly AskView[]; readonly left: readonly AskKey[] }>({
    open,
    left: [],
  })
  if (known.open !== open) {
    const left = known.open.filter(({ key }) => !open.some((ask) => ask.key === key)).map(({ key }) => key)
    setKnown({ open, left: left.length === 0 ? known.left : [...known.left, ...left] })
  }
  const selectLost = useCallback(
    (views: SessionViews): readonly AskView[] =>
      known.left.flatMap((key) => {
        const ask = views.ask(key)
        return ask?.status === 'abandoned' ? [ask] : []
      }),
    [known.left],
  )
  const lost = useViews(selectLost)
  const forget = useCallback((key: AskKey) => {
    setKnown((now) => ({ ...now, left: now.left.filter((other) => other !== key) }))
  }, [])
  return { open, lost, forget }
}
