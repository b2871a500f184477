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

/**
 * The person's own calls of a session, to be made again in the same order: on the raw lane, no listing, and of no
 * exploration or probe. Params are as they were sent, without the envelope of their era (a `task` is part of that).
 * Calls whose params are no object cannot be made again, and are not among them.
 */
export const replayCalls = (views: SessionViews): readonly ReplayCall[] => {
  const calls = ownCalls(views).filter(hasObjectParams)
  const params = calls.map((exchange) => ownParams(sentParams(exchange)) as JsonObject)
  const values = new CarriedValues(views, params)
  return calls.map((exchange, index): ReplayCall => {
    const { key, method, subject } = exchange
    const own = params[index] ?? {}
    return {
      key,
      method,
      params: own,
      ...(subject !== undefined && { subject }),
      progress: askedForProgress(sentParams(exchange)),
      carried: values.of(exchange, own),
    }
  })
}
