import type { JsonObject } from '@/lib/protocol/json'
import { segmentsOf } from '@/lib/protocol/pointer'
import type { MessageKey } from '@/lib/recording/keys'
import { setAt } from '@/lib/spec/nearest/set-at'
import { foundAt } from './result-values'
import type { CarriedInto, ReplayCall } from './types'

/**
 * The params of a call with what it has from earlier results taken from the new results, where the very same place
 * holds a value of the same type; else as recorded.
 */
export const carryOver = (
  { params, carried }: ReplayCall,
  results: ReadonlyMap<MessageKey, unknown>,
): { readonly params: JsonObject; readonly carried: readonly CarriedInto[] } => {
  let filled: unknown = params
  const into = carried.map((one): CarriedInto => {
    const fresh = one.found && results.has(one.from) ? foundAt(results.get(one.from), one.found) : undefined
    const old = foundAt(params, { path: one.at })
    if ((typeof fresh !== 'string' && typeof fresh !== 'number') || typeof fresh !== typeof old)
      return { ...one, replaced: false }
    filled = setAt(filled, segmentsOf(one.at), fresh) ?? filled
    return { ...one, replaced: true }
  })
  return { params: filled as JsonObject, carried: into }
}
