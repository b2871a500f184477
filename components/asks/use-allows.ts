'use client'

import { useCallback } from 'react'
import { useViews } from '@/lib/browser/use-views'
import type { SessionViews } from '@/lib/views/session-views'
import type { AskView } from '@/lib/views/types'

/** What the content of a sampling answer may be in the revision the ask came in. */
export const useAllows = ({ connectionId }: AskView) => {
  const select = useCallback((views: SessionViews) => views.connection(connectionId)?.revision, [connectionId])
  const revision = useViews(select) ?? '2025-11-25'
  return { several: revision >= '2025-11-25', audio: revision >= '2025-03-26' }
}
