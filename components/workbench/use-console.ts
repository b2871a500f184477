'use client'

import { useRef, useState } from 'react'
import type { ConsoleTarget } from '@/components/console/console-target'
import type { Draft } from '@/components/console/draft'

/** What the raw console is open with, if it is. Closing it gives the focus back. */
export const useConsole = () => {
  const [target, setTarget] = useState<ConsoleTarget>()
  const opener = useRef<Element>(null)
  const open = (draft?: Draft): void => {
    if (!target) opener.current = document.activeElement
    setTarget((before) => ({ opened: (before?.opened ?? 0) + 1, ...(draft && { draft }) }))
  }
  const close = (): void => {
    setTarget(undefined)
    if (opener.current instanceof HTMLElement) opener.current.focus()
  }
  return { target, open, close } as const
}
