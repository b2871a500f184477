'use client'

import { useMemo, useState } from 'react'
import { useSession } from '@/lib/browser/use-session'
import { useViews } from '@/lib/browser/use-views'
import type { ConnectionView, ExchangeView } from '@/lib/views/types'
import { filterGroups, railGroups } from './rail-items'
import type { RailEmpty } from './rail-state'

const LISTS = ['tools/list', 'resources/list', 'resources/templates/list', 'prompts/list']

/** Names of tools whose calls asked for something. */
const askedTools = (exchanges: readonly ExchangeView[]): ReadonlySet<string> =>
  new Set(
    exchanges.flatMap(({ method, subject, asks }) =>
      method === 'tools/call' && subject !== undefined && asks.length > 0 ? [subject] : [],
    ),
  )

const emptyState = (connection: ConnectionView | undefined, lists: readonly ExchangeView[]): RailEmpty => {
  if (!connection) return 'not-connected'
  if (connection.state === 'connecting') return 'connecting'
  if (connection.state !== 'open' && lists.length === 0) return 'not-connected'
  if (lists.some(({ status }) => status === 'pending' || status === 'asking')) return 'listing'
  return lists.some(({ status }) => status !== 'complete') ? 'failed' : 'nothing'
}

/** What the rail lists, filtered, and why it lists nothing. */
export const useRail = () => {
  const { refreshCatalog, live } = useSession()
  const [filter, setFilter] = useState('')
  const connection = useViews((views) => views.connection())
  const catalog = useViews((views) => views.catalog())
  const exchanges = useViews((views) => views.exchanges())
  const asked = useMemo(() => [...askedTools(exchanges)].sort().join('\n'), [exchanges])
  const lists = useMemo(
    () => exchanges.filter(({ method, connectionId }) => LISTS.includes(method) && connectionId === connection?.id),
    [exchanges, connection?.id],
  )
  const all = useMemo(() => railGroups(catalog, new Set(asked.split('\n'))), [catalog, asked])
  const groups = useMemo(() => filterGroups(all, filter), [all, filter])
  const total = all.reduce((sum, { items }) => sum + items.length, 0)
  const shown = groups.reduce((sum, { items }) => sum + items.length, 0)
  const empty: RailEmpty | undefined = shown > 0 ? undefined : total > 0 ? 'no-match' : emptyState(connection, lists)
  return {
    filter,
    setFilter,
    groups,
    total,
    empty,
    refreshable: live && connection?.state === 'open',
    refreshing: lists.some(({ status }) => status === 'pending'),
    refresh: refreshCatalog,
  }
}
