'use client'

import { useRef, useState } from 'react'
import { useViews } from '@/lib/browser/use-views'
import type { SessionViews } from '@/lib/views/session-views'
import type { ExploreTarget } from '@/components/explore/explore-target'

const self = (views: SessionViews) => views

/** What the explorer is open for, if it is. Closing it gives the focus back; a new session closes it. */
export const useExploring = () => {
  const views = useViews(self)
  const [open, setOpen] = useState<{ readonly of: SessionViews; readonly target: ExploreTarget }>()
  const opener = useRef<Element>(null)
  const target = open?.of === views ? open.target : undefined
  const show = (next: ExploreTarget | undefined): void => {
    if (next && !target) opener.current = document.activeElement
    setOpen(next && { of: views, target: next })
    if (!next && opener.current instanceof HTMLElement) opener.current.focus()
  }
  return [target, show] as const
}
