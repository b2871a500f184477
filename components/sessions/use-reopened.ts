'use client'

import { useEffect, useEffectEvent, useRef } from 'react'
import { connectSettings } from '@/lib/browser/connect-settings'
import { serverUrl } from '@/lib/browser/server-url'
import { useSessionStore } from '@/lib/browser/session-context'
import { optionsFor, usedOptions } from '@/lib/browser/use-connect'
import { useSession } from '@/lib/browser/use-session'

/** Once a kept session has been read: its server stands ready, one click away. */
export const useReopened = (): void => {
  const session = useSessionStore()
  const { reading } = useSession()
  const before = useRef(reading)
  const ready = useEffectEvent((): void => {
    const last = session
      .published()
      .events.findLast((event) => event.type === 'connection-started' && !event.exploration && !event.probe)
    if (last?.type !== 'connection-started' || session.state().live) return
    const url = serverUrl(session)
    if (url.get() === '') url.set(last.url)
    if (url.get() === last.url)
      usedOptions(session).set(optionsFor(session, last.url, connectSettings.of(session).get()))
  })
  useEffect(() => {
    if (before.current && !reading) ready()
    before.current = reading
  }, [reading])
}
