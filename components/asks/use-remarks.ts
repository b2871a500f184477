'use client'

import { useCallback, useMemo } from 'react'
import { useViews } from '@/lib/browser/use-views'
import { judgeElicitation } from '@/lib/elicitation/judge'
import type { AskRemark } from '@/lib/elicitation/remark'
import { isRevision } from '@/lib/protocol/revisions'
import type { SessionViews } from '@/lib/views/session-views'
import type { AskView } from '@/lib/views/types'

const NONE: readonly AskRemark[] = []

/** What is wrong with an ask by the revision its connection negotiated; nothing where none is known. */
export const useRemarks = ({ kind, params, connectionId }: AskView): readonly AskRemark[] => {
  const revision = useViews(
    useCallback((views: SessionViews) => views.connection(connectionId)?.revision, [connectionId]),
  )
  return useMemo(
    () => (kind === 'elicitation' && isRevision(revision) ? judgeElicitation(params, revision) : NONE),
    [kind, params, revision],
  )
}
