'use client'

import { useCallback } from 'react'
import { useViews } from '@/lib/browser/use-views'
import type { SessionViews } from '@/lib/views/session-views'
import type { AskView } from '@/lib/views/types'

const hostOf = (url: string | undefined): string => (url !== undefined && URL.canParse(url) ? new URL(url).host : '')

/** Who asks, and during which call. */
export const useAskContext = (ask: AskView) => {
  const connection = useViews(
    useCallback((views: SessionViews) => views.connection(ask.connectionId), [ask.connectionId]),
  )
  const cause = useViews(
    useCallback(
      (views: SessionViews) => (ask.exchange === undefined ? undefined : views.exchange(ask.exchange)),
      [ask.exchange],
    ),
  )
  const host = hostOf(connection?.url)
  const { title, name } = connection?.serverInfo ?? {}
  return { host, server: title ?? name ?? host, call: cause?.subject ?? cause?.method }
}
