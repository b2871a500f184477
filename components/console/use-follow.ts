'use client'

import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useSessionStore } from '@/lib/browser/session-context'
import { useViews } from '@/lib/browser/use-views'
import type { HttpId, RecordingEvent } from '@/lib/recording/events'
import type { SessionViews } from '@/lib/views/session-views'

/** The row that tells most of an HTTP request: what came back last, else what went out. */
const newestRow = (events: readonly RecordingEvent[], views: SessionViews, http: HttpId): string | undefined => {
  for (let at = Math.min(events.length, views.version) - 1; at >= 0; at--) {
    const event = events[at]
    if (!event || !('httpId' in event) || event.httpId !== http) continue
    const key = [`${event.seq}.0`, `http:${http}`].find((one) => views.timeline.find(one) !== undefined)
    if (key !== undefined && event.type !== 'http-response-received') return key
    if (event.type === 'http-request-sent') return undefined
  }
  return undefined
}

/** Selects the rows of what was sent last as they come, until the person looks elsewhere. */
export const useFollow = (row: string | undefined, onShow: (rowKey: string) => void): ((http: HttpId) => void) => {
  const session = useSessionStore()
  const [http, setHttp] = useState<HttpId>()
  const shown = useRef<string>(undefined)
  const select = useCallback(
    (views: SessionViews) => http && newestRow(session.published().events, views, http),
    [http, session],
  )
  const key = useViews(select)
  const show = useEffectEvent((next: string) => {
    if (shown.current !== undefined && row !== shown.current) return
    shown.current = next
    onShow(next)
  })
  useEffect(() => {
    if (key !== undefined) show(key)
  }, [key])
  return useCallback((sent: HttpId) => {
    shown.current = undefined
    setHttp(sent)
  }, [])
}
