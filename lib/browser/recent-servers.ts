import { isObject, stringAt } from '@/lib/protocol/json'
import type { Era } from '@/lib/protocol/revisions'
import { Stored } from './stored'

export type RecentServer = {
  readonly url: string
  readonly name?: string
  readonly era?: Era
  /** When it was last connected to; milliseconds since the epoch. */
  readonly at: number
}

const LIMIT = 12

const readEntry = (value: unknown): RecentServer[] => {
  const url = stringAt(value, 'url')
  if (!isObject(value) || url === undefined || typeof value['at'] !== 'number') return []
  const name = stringAt(value, 'name')
  const era = (['legacy', 'modern'] as const).find((known) => known === value['era'])
  return [{ url, at: value['at'], ...(name === undefined ? {} : { name }), ...(era === undefined ? {} : { era }) }]
}

/** The list with `server` first, without older entries of the same URL, and no longer than twelve. */
export const withServer = (list: readonly RecentServer[], server: RecentServer): readonly RecentServer[] =>
  [server, ...list.filter(({ url }) => url !== server.url)].slice(0, LIMIT)

/** The servers this browser was last connected to, newest first. Headers are never among what is kept. */
export const recentServers = new Stored<readonly RecentServer[]>(
  () => globalThis.localStorage,
  'parley.recent-servers',
  (stored) => (Array.isArray(stored) ? stored.flatMap(readEntry).slice(0, LIMIT) : []),
)

export const rememberServer = (server: RecentServer): void => {
  recentServers.set(withServer(recentServers.get(), server))
}

export const forgetServer = (url: string): void => {
  recentServers.set(recentServers.get().filter((server) => server.url !== url))
}
