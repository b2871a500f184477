import { isObject } from '@/lib/protocol/json'
import type { SessionViews } from '@/lib/views/session-views'
import type { Catalog, ConnectionView } from '@/lib/views/types'
import { compareValues } from './compare-values'
import type { HandshakeChange } from './session-comparison'

const METHODS: readonly (readonly [method: string, list: keyof Catalog, capability: string])[] = [
  ['tools/list', 'tools', 'tools'],
  ['prompts/list', 'prompts', 'prompts'],
  ['resources/list', 'resources', 'resources'],
  ['resources/templates/list', 'resourceTemplates', 'resources'],
]

/** The person's connection that speaks for a session: of their own, the newest that came about. */
export const speaker = (views: SessionViews): ConnectionView | undefined =>
  views
    .connections()
    .findLast(
      ({ exploration, probe, revision }) => exploration === undefined && probe === undefined && revision !== undefined,
    )

/** The lists of which a session tells what is on them: those it asked for, and those the server does not have at all. */
export const knownLists = (views: SessionViews, connection: ConnectionView | undefined): ReadonlySet<keyof Catalog> => {
  if (!connection) return new Set()
  const own = new Set(
    views
      .connections()
      .filter((one) => one.url === connection.url && one.exploration === undefined && one.probe === undefined)
      .map(({ id }) => id),
  )
  const asked = new Set<string>()
  for (const { method, connectionId, endedAt, rounds } of views.exchanges())
    if (endedAt !== undefined && own.has(connectionId) && rounds.at(-1)?.response) asked.add(method)
  const known = METHODS.filter(
    ([method, , capability]) => asked.has(method) || !isObject(connection.capabilities?.[capability]),
  )
  return new Set(known.map(([, list]) => list))
}

const facts = ({ era, revision, transport, serverInfo, capabilities, instructions }: ConnectionView): object =>
  Object.fromEntries(
    Object.entries({ era, revision, transport, serverInfo, capabilities, instructions }).filter(
      ([, value]) => value !== undefined,
    ),
  )

/**
 * Who speaks, and how. What the person chose (era, revision, transport) and what every release changes (name, version)
 * is told, but no difference; what the server can do and says about itself is one, where both speak the same revision.
 */
export const compareHandshakes = (
  left: ConnectionView | undefined,
  right: ConnectionView | undefined,
): readonly HandshakeChange[] => {
  if (!left || !right) return []
  const alike = left.revision === right.revision
  return compareValues(facts(left), facts(right)).changes.map((change) => ({
    ...change,
    counts: alike && /^\/(?:capabilities|instructions)(?:\/|$)/.test(change.path),
  }))
}
