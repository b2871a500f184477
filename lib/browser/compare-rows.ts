import type { CallComparison, CatalogChange, HandshakeChange } from '@/lib/spec/compare/session-comparison'
import { segmentsOf } from '@/lib/protocol/pointer'
import type { SessionViews } from '@/lib/views/session-views'
import type { Catalog, ConnectionView } from '@/lib/views/types'
import type { ComparedConnection, ComparedFacts, ComparedRow, Mark } from './compared'

/** Characters of a value that a line has room for. */
const MOST = 80

const short = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  // What is nested deep has no short form anyway, and might not be printed at all.
  const text =
    typeof value === 'string'
      ? value
      : typeof value === 'object' && value !== null
        ? Array.isArray(value)
          ? `a list of ${value.length}`
          : `{ ${Object.keys(value).slice(0, 6).join(', ')} }`
        : JSON.stringify(value)
  return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text
}

const MARKS: Record<HandshakeChange['kind'], Mark> = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  moved: 'changed',
}

export const handshakeRow = ({ path, kind, left, right, counts }: HandshakeChange, index: number): ComparedRow => ({
  id: `handshake ${index}`,
  section: 'handshake',
  mark: counts ? MARKS[kind] : 'aside',
  title: path === '' ? 'handshake' : segmentsOf(path).join(' › '),
  detail: kind === 'added' ? short(right) : kind === 'removed' ? short(left) : `${short(left)} → ${short(right)}`,
  ...(!counts && { why: 'told only' }),
})

export const catalogRow = ({ list, name, kind, why, breaking }: CatalogChange, index: number): ComparedRow => ({
  id: `catalog ${index}`,
  section: list,
  mark: kind,
  title: name,
  detail: '',
  why,
  breaking,
})

export const callRow = ({ kind, label, left, right, excused }: CallComparison, index: number): ComparedRow => {
  const [title = '', ...about] = label.split(' ')
  return {
    id: `call ${index}`,
    section: 'calls',
    mark: excused === undefined ? kind : 'aside',
    title,
    detail: about.join(' '),
    ...(excused !== undefined && { why: excused }),
    ...(left !== undefined && { left }),
    ...(right !== undefined && { right }),
  }
}

/** Entries that both sides list alike: told, so that what stayed is seen to have been looked at. */
export const sameEntries = (
  left: Catalog,
  right: Catalog,
  changed: readonly CatalogChange[],
): readonly ComparedRow[] => {
  const differs = new Set(changed.map(({ list, name }) => `${list} ${name}`))
  return (Object.keys(left) as (keyof Catalog)[]).flatMap((list) => {
    const there = new Set(right[list].map(({ key }) => key))
    return left[list]
      .filter(({ key }) => there.has(key) && !differs.has(`${list} ${key}`))
      .map(({ key }): ComparedRow => ({
        id: `same ${list} ${key}`,
        section: list,
        mark: 'same',
        title: key,
        detail: '',
      }))
  })
}

const factsOf = (view: ConnectionView): ComparedConnection => {
  const { id, url, startedAt, serverInfo, era, revision } = view
  const server = serverInfo?.title ?? serverInfo?.name
  return {
    id,
    url,
    startedAt,
    ...(server !== undefined && { server }),
    ...(serverInfo?.version !== undefined && { serverVersion: serverInfo.version }),
    ...(era !== undefined && { era }),
    ...(revision !== undefined && { revision }),
  }
}

/** `all`: every connection of the session; `views`: of what is compared. */
export const sideFacts = (all: readonly ConnectionView[], views: SessionViews, events: number): ComparedFacts => {
  const current = views.connection()
  return {
    connections: all.filter(({ exploration, probe }) => !exploration && !probe).map(factsOf),
    connection: current && factsOf(current),
    events,
  }
}
