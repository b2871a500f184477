'use client'

import { useMemo, useState } from 'react'
import { useSession } from '@/lib/browser/use-session'
import { useViews } from '@/lib/browser/use-views'
import type { SessionViews } from '@/lib/views/session-views'
import type { ConnectionView } from '@/lib/views/types'
import { filterGroups, railGroups } from './rail-items'
import type { RailEmpty } from './rail-state'

const LISTS = ['tools/list', 'resources/list', 'resources/templates/list', 'prompts/list']

/** Names of tools whose calls asked for something, one a line. */
const askedTools = (views: SessionViews): string => {
  const names = views
    .exchanges()
    .flatMap(({ method, subject, asks }) =>
      method === 'tools/call' && subject !== undefined && asks.length > 0 ? [subject] : [],
    )
  return [...new Set(names)].sort().join('\n')
}

/** How far the newest connection has got with listing. */
type Listing = 'none' | 'pending' | 'asking' | 'failed' | 'complete'

const listing = (views: SessionViews): Listing => {
  const id = views.connection()?.id
  const states = views
    .exchanges()
    .flatMap(({ method, connectionId, status }) => (connectionId === id && LISTS.includes(method) ? [status] : []))
  if (states.length === 0) return 'none'
  if (states.includes('pending')) return 'pending'
  if (states.includes('asking')) return 'asking'
  return states.every((status) => status === 'complete') ? 'complete' : 'failed'
}

const emptyState = (connection: ConnectionView | undefined, lists: Listing): RailEmpty => {
  if (!connection) return 'not-connected'
  if (connection.state === 'connecting') return 'connecting'
  if (connection.state !== 'open' && lists === 'none') return 'not-connected'
  if (lists === 'pending' || lists === 'asking') return 'listing'
  return lists === 'failed' ? 'failed' : 'nothing'
}

/** What the rail lists, filtered, and why it lists nothing. */
export const useRail = () => {
  const { refreshCatalog, live, viewing } = useSession()
  const [filter, setFilter] = useState('')
  const connection = useViews((views) => views.connection())
  const catalog = useViews((views) => views.catalog())
  // In words, which compare equal: traffic that changes neither draws nothing.
  const asked = useViews(askedTools)
  const lists = useViews(listing)
  const all = useMemo(() => railGroups(catalog, new Set(asked.split('\n'))), [catalog, asked])
  const groups = useMemo(() => filterGroups(all, filter), [all, filter])
  const total = all.reduce((sum, { items }) => sum + items.length, 0)
  const shown = groups.reduce((sum, { items }) => sum + items.length, 0)
  const empty: RailEmpty | undefined =
    shown > 0 ? undefined : total > 0 ? 'no-match' : viewing ? 'not-recorded' : emptyState(connection, lists)
  return {
    filter,
    setFilter,
    groups,
    total,
    empty,
    viewing,
    refreshable: live && connection?.state === 'open',
    refreshing: lists === 'pending',
    refresh: refreshCatalog,
  }
}
