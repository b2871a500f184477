'use client'

import { useCallback } from 'react'
import { useSession } from '@/lib/browser/use-session'
import { useViews } from '@/lib/browser/use-views'
import { isRevision, LATEST_LEGACY } from '@/lib/protocol/revisions'
import type { SessionViews } from '@/lib/views/session-views'
import type { ExchangeView } from '@/lib/views/types'
import { RequiredPages } from '@/components/content/required-pages'

type RequiredCallProps = {
  readonly exchange: ExchangeView
  readonly data: unknown
  readonly onAgain: () => void
}

/** A call that the server wants pages visited for before it goes through (-32042). */
export const RequiredCall = ({ exchange: { connectionId }, data, onAgain }: RequiredCallProps) => {
  const connection = useViews(useCallback((views: SessionViews) => views.connection(connectionId), [connectionId]))
  const completed = useViews(
    useCallback((views: SessionViews) => views.completedElicitations(connectionId), [connectionId]),
  )
  const isCurrent = useViews(
    useCallback((views: SessionViews) => views.connection()?.id === connectionId, [connectionId]),
  )
  const { live } = useSession()
  const { revision, serverInfo, url = '' } = connection ?? {}
  return (
    <RequiredPages
      data={data}
      revision={isRevision(revision) ? revision : LATEST_LEGACY}
      server={serverInfo?.title ?? serverInfo?.name ?? url}
      completed={completed}
      onAgain={live && isCurrent ? onAgain : undefined}
    />
  )
}
