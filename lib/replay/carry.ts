import type { JsonObject } from '@/lib/protocol/json'
import { segmentsOf } from '@/lib/protocol/pointer'
import type { MessageKey } from '@/lib/recording/keys'
import { setAt } from '@/lib/spec/nearest/set-at'
import { foundAt } from './result-values'
import type { CarriedInto, ReplayCall, ReplayedCall } from './types'

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
    if ((typeof fresh !== 'string' && typeof fresh !== 'number') || typeof fresh !== typeof one.value)
      return { ...one, replaced: false, sent: one.value }
    filled = setAt(filled, segmentsOf(one.at), fresh) ?? filled
    return { ...one, replaced: true, sent: fresh }
  })
  return { params: filled as JsonObject, carried: into }
}

/** Which ids of the first session became which of the second: what a comparison takes for the same. */
export const renamedIn = (done: readonly ReplayedCall[]): readonly (readonly [string | number, string | number])[] =>
  done.flatMap(({ carried }) => carried.flatMap(({ value, sent }) => (value === sent ? [] : [[value, sent] as const])))
