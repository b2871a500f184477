'use client'

import { useCallback } from 'react'
import { useSessionStore } from '@/lib/browser/session-context'
import { useSession } from '@/lib/browser/use-session'
import { isObject, objectAt, type JsonObject } from '@/lib/protocol/json'
import type { ConnectionId } from '@/lib/recording/events'
import type { SessionViews } from '@/lib/views/session-views'
import { freshId } from './send'

/** `_meta` of the connection's newest request, but for what belongs to that request only. */
const metaOf = (views: SessionViews, connection: ConnectionId): JsonObject | undefined => {
  for (const exchange of [...views.exchanges()].reverse()) {
    const content = exchange.connectionId === connection ? exchange.rounds[0]?.request.content : undefined
    const meta = content?.kind === 'request' ? objectAt(content.params, '_meta') : undefined
    if (!isObject(meta)) continue
    const { progressToken: _token, ...rest } = meta
    return rest as JsonObject
  }
  return undefined
}

/** What a new message needs to know of the session: an unused id, and what modern requests have with them. */
export const useHints = () => {
  const session = useSessionStore()
  const { connection } = useSession()
  const id = useCallback(
    () => (connection ? freshId(connection, session.published().events) : ''),
    [session, connection],
  )
  const meta = useCallback(
    () => (connection?.era === 'modern' ? metaOf(session.published().views, connection.id) : undefined),
    [session, connection],
  )
  return { id, meta }
}
