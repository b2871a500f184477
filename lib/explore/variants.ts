import type { PendingAsk } from '@/lib/client/types'
import { invalidContent } from '@/lib/elicitation/example'
import { objectAt } from '@/lib/protocol/json'
import type { Root } from '@/lib/protocol/asks'
import type { Revision } from '@/lib/protocol/revisions'
import type { Variant } from '@/lib/recording/exploration'
import { kindOf, modeOf } from './declared'

/** What an answer depends on besides the ask. */
export type Surroundings = { readonly roots: readonly Root[]; readonly revision: Revision }

/**
 * The ways an ask can be answered, the accepting one first. On modern no error can be returned (2026-07-28, multi
 * round-trip requests), so there is no rejecting; nor is there invalid content for a form that takes anything.
 */
export const variantsOf = (
  ask: Pick<PendingAsk, 'method' | 'params' | 'era'>,
  { roots }: Pick<Surroundings, 'roots'>,
): readonly Variant[] => {
  const reject: readonly Variant[] = ask.era === 'legacy' ? ['reject'] : []
  switch (kindOf(ask)) {
    case 'roots':
      return ['accept', ...(roots.length > 0 ? (['empty'] as const) : []), ...reject, 'timeout']
    case 'sampling':
      return ['accept', ...reject, ...(ask.era === 'legacy' ? (['provider-error'] as const) : []), 'invalid', 'timeout']
    case 'elicitation': {
      if (modeOf(ask) !== 'form') return ['accept', 'decline', 'cancel', ...reject, 'timeout']
      const wrong = invalidContent(objectAt(ask.params, 'requestedSchema'))
      return ['accept', 'decline', 'cancel', ...(wrong ? (['invalid'] as const) : []), ...reject, 'timeout']
    }
  }
}
