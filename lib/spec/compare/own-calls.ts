import { isObject } from '@/lib/protocol/json'
import { REVISIONS, type Revision } from '@/lib/protocol/revisions'
import { messageShape } from '@/lib/protocol/shapes/for-message'
import type { SessionViews } from '@/lib/views/session-views'
import type { ExchangeView } from '@/lib/views/types'

/** What connecting and looking around send, whoever does it. */
const NOT_CALLS = new Set([
  'initialize',
  'server/discover',
  'subscriptions/listen',
  'tools/list',
  'prompts/list',
  'resources/list',
  'resources/templates/list',
  'skills/list',
])

/** The calls that the person made: on the raw lane, no listing, and of no exploration or probe. Oldest first. */
export const ownCalls = (views: SessionViews): readonly ExchangeView[] => {
  const own = new Set(
    views
      .connections()
      .filter(({ exploration, probe }) => exploration === undefined && probe === undefined)
      .map(({ id }) => id),
  )
  return views
    .exchanges()
    .filter(
      ({ direction, method, connectionId, rounds }) =>
        direction === 'client-to-server' &&
        !NOT_CALLS.has(method) &&
        rounds[0]?.request.lane === 'raw' &&
        own.has(connectionId),
    )
}

const isKnownIn = (method: string, revision: Revision): boolean =>
  messageShape({ kind: 'request', from: 'client', method }, revision) !== undefined

/** A method of the protocol that a revision does not have; methods that none has are a server's own, and never so. */
export const isForeignTo = (revision: Revision, method: string): boolean =>
  !isKnownIn(method, revision) && REVISIONS.some((other) => isKnownIn(method, other))

/** Params that are an object, as calls that are made again need them. */
export const hasObjectParams = ({ rounds }: ExchangeView): boolean => {
  const content = rounds[0]?.request.content
  return content?.kind === 'request' && (content.params === undefined || isObject(content.params))
}
