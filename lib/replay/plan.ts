import { objectAt, type JsonObject } from '@/lib/protocol/json'
import { ownParams } from '@/lib/spec/compare/envelope'
import { hasObjectParams, ownCalls } from '@/lib/spec/compare/own-calls'
import type { SessionViews } from '@/lib/views/session-views'
import type { ExchangeView } from '@/lib/views/types'
import { CarriedValues } from './carried'
import type { ReplayCall } from './types'

const sentParams = ({ rounds }: ExchangeView): unknown => {
  const content = rounds[0]?.request.content
  return content && 'params' in content ? content.params : undefined
}

const askedForProgress = (params: unknown): boolean => objectAt(params, '_meta')?.['progressToken'] !== undefined

/** Calls looked at between two yields. */
const SLICE = 64

/** {@link replayCalls} in slices of a few milliseconds: for pages, which go on drawing between two of them. */
export function* planningReplay(views: SessionViews): Generator<undefined, readonly ReplayCall[]> {
  const calls = ownCalls(views).filter(hasObjectParams)
  const params = calls.map((exchange) => ownParams(sentParams(exchange)) as JsonObject)
  yield
  const values = new CarriedValues(views, params)
  const made: ReplayCall[] = []
  for (const [index, exchange] of calls.entries()) {
    if (index % SLICE === 0) yield
    const { key, method, subject } = exchange
    const own = params[index] ?? {}
    made.push({
      key,
      method,
      params: own,
      ...(subject !== undefined && { subject }),
      progress: askedForProgress(sentParams(exchange)),
      carried: values.of(exchange, own),
    })
  }
  return made
}

/**
 * The person's own calls of a session, to be made again in the same order: on the raw lane, no listing, and of no
 * exploration or probe. Params are as they were sent, without the envelope of their era (a `task` is part of that).
 * Calls whose params are no object cannot be made again, and are not among them.
 */
export const replayCalls = (views: SessionViews): readonly ReplayCall[] => {
  const planning = planningReplay(views)
  for (;;) {
    const { done, value } = planning.next()
    if (done) return value
  }
}
