'use client'

import { useRef, useState } from 'react'
import { AppOpening } from '@/lib/browser/apps/app-opening'
import type { AppTarget } from '@/lib/browser/apps/app-target'
import { useSessionStore } from '@/lib/browser/session-context'
import { useViews } from '@/lib/browser/use-views'
import type { SessionViews } from '@/lib/views/session-views'

const self = (views: SessionViews) => views

const surroundings = () => {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return { theme: 'light', width: 600, maxHeight: 400, locale, timeZone } as const
}

/** The app that is open, if one is. Closing it gives the focus back; a new session closes it. */
export const useApp = () => {
  const session = useSessionStore()
  const views = useViews(self)
  const [open, setOpen] = useState<{ readonly of: SessionViews; readonly app: AppOpening }>()
  const opener = useRef<Element>(null)
  const app = open?.of === views ? open.app : undefined
  const show = (target: AppTarget): void => {
    if (!app) opener.current = document.activeElement
    void app?.close()
    const { sandbox } = document.documentElement.dataset
    setOpen({ of: views, app: new AppOpening(session, target, sandbox, surroundings()) })
  }
  const close = (): void => {
    // Its frame stays until it has said good-bye.
    void app?.close().then(() => {
      setOpen((now) => (now?.app === app ? undefined : now))
      if (opener.current instanceof HTMLElement) opener.current.focus()
    })
  }
  return { app, show, close }
}
