'use client'

import { useRef, useState } from 'react'
import { useViewing } from '@/lib/browser/use-viewing'
import { useViews } from '@/lib/browser/use-views'
import type { SessionViews } from '@/lib/views/session-views'

const self = (views: SessionViews) => views

/** Whether the pane is open in which the session is shared. Closing it gives the focus back; a new session closes it. */
export const useSharing = () => {
  const views = useViews(self)
  const viewing = useViewing()
  const [openOf, setOpenOf] = useState<SessionViews>()
  const opener = useRef<Element>(null)
  const open = openOf === views && !viewing
  const show = (next: boolean): void => {
    if (next && !open) opener.current = document.activeElement
    setOpenOf(next ? views : undefined)
    if (!next && opener.current instanceof HTMLElement) opener.current.focus()
  }
  return [open, show] as const
}
