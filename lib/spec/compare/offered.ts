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

const HANDSHAKES = new Set(['initialize', 'server/discover'])

/** Whether the server was heard to say what it can do: in a capture of something else that was made up. */
const wasGreeted = (views: SessionViews, { id }: ConnectionView): boolean =>
  views
    .exchanges()
    .some(
      ({ connectionId, method, rounds }) =>
        connectionId === id && HANDSHAKES.has(method) && rounds.at(-1)?.response?.content.kind === 'result',
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
  const greeted = wasGreeted(views, connection)
  const known = METHODS.filter(
    ([method, , capability]) => asked.has(method) || (greeted && !isObject(connection.capabilities?.[capability])),
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
export const compareHandshakes = (one: SessionViews, other: SessionViews): readonly HandshakeChange[] => {
  const [left, right] = [speaker(one), speaker(other)]
  if (!left || !right) return []
  const alike = left.revision === right.revision && wasGreeted(one, left) && wasGreeted(other, right)
  return compareValues(facts(left), facts(right)).changes.map((change) => ({
    ...change,
    counts: alike && /^\/(?:capabilities|instructions)(?:\/|$)/.test(change.path),
  }))
}
