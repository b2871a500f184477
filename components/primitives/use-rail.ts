'use client'

import { useMemo, useState } from 'react'
import { listPages } from '@/lib/browser/list-pages'
import { useSession } from '@/lib/browser/use-session'
import { useStored } from '@/lib/browser/use-stored'
import { useViews } from '@/lib/browser/use-views'
import type { SessionViews } from '@/lib/views/session-views'
import type { ListedPages } from '@/lib/views/catalog'
import type { Catalog, ConnectionView } from '@/lib/views/types'
import { filterGroups, railGroups } from './rail-items'
import type { PrimitiveKind } from './primitive-ref'
import type { RailEmpty } from './rail-state'

const LISTS = ['tools/list', 'resources/list', 'resources/templates/list', 'prompts/list', 'skills/list']

/** Names of tools whose calls asked for something, one a line. */
const askedTools = (views: SessionViews): string => {
  const names = views
    .exchanges()
    .flatMap(({ method, subject, asks }) =>
      method === 'tools/call' && subject !== undefined && asks.length > 0 ? [subject] : [],
    )
  return [...new Set(names)].sort().join('\n')
}

/** URIs of resources that changed after they were last read, one a line. */
const updatedResources = (views: SessionViews): string => {
  const id = views.connection()?.id
  const resources = id === undefined ? [] : views.subscriptions(id).resources
  return resources.flatMap(({ uri, unread }) => (unread ? [uri] : [])).join('\n')
}

/** The list behind each group, and where its pages stand in the views. */
export const LISTED = {
  tool: { part: 'tools', method: 'tools/list' },
  resource: { part: 'resources', method: 'resources/list' },
  template: { part: 'resourceTemplates', method: 'resources/templates/list' },
  prompt: { part: 'prompts', method: 'prompts/list' },
} as const satisfies Partial<Record<PrimitiveKind, { part: keyof Catalog; method: string }>>

/** Lists of which pages are missing: as far as they came, unless the rest is under way and something whole is there. */
const asFarAsListed = (catalog: Catalog, soFar: ReturnType<SessionViews['listedSoFar']>, whole: boolean): Catalog =>
  Object.entries(soFar).reduce<Catalog>(
    (shown, [part, { items }]) =>
      whole && shown[part as keyof Catalog].length > 0 ? shown : { ...shown, [part]: items },
    catalog,
  )

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
  const { refreshCatalog, call, live, viewing } = useSession()
  const pages = useStored(listPages)
  const [filter, setFilter] = useState('')
  const connection = useViews((views) => views.connection())
  const catalog = useViews((views) => views.catalog())
  // In words, which compare equal: traffic that changes neither draws nothing.
  const asked = useViews(askedTools)
  const updated = useViews(updatedResources)
  const soFar = useViews((views) => views.listedSoFar())
  const tasks = useViews((views) => views.tasks())
  const skills = useViews((views) => views.skills())
  const lists = useViews(listing)
  const all = useMemo(() => {
    const shown = asFarAsListed(catalog, soFar, pages === 'all' && lists === 'pending')
    const facts = { asked: new Set(asked.split('\n')), updated: new Set(updated.split('\n')), tasks, skills }
    return railGroups(shown, facts)
  }, [catalog, soFar, pages, lists, asked, updated, tasks, skills])
  const groups = useMemo(() => filterGroups(all, filter), [all, filter])
  const total = all.reduce((sum, { items }) => sum + items.length, 0)
  const shown = groups.reduce((sum, { items }) => sum + items.length, 0)
  const empty: RailEmpty | undefined =
    shown > 0 ? undefined : total > 0 ? 'no-match' : viewing ? 'not-recorded' : emptyState(connection, lists)
  const loadMore = ({ method, cursor }: ListedPages): void => {
    // What becomes of it is on the recording.
    call(method, { cursor })?.done.catch(() => undefined)
  }
  return {
    /** Lists of which pages are missing, while nothing fetches them. */
    more: lists === 'pending' ? {} : soFar,
    loadMore,
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
