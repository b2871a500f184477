import type { PendingAsk } from '@/lib/client/types'
import { invalidContent, validContent } from '@/lib/elicitation/example'
import type { Answer } from '@/lib/protocol/asks'
import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { objectAt, type JsonObject } from '@/lib/protocol/json'
import type { Variant } from '@/lib/recording/exploration'
import { kindOf, modeOf } from './declared'
import type { Surroundings } from './variants'

const COMPLETION: JsonObject = {
  role: 'assistant',
  model: 'parley-explorer',
  stopReason: 'endTurn',
  content: { type: 'text', text: 'An answer by Parley, which explores what this server makes of it.' },
}

const accept = (ask: PendingAsk, { roots, revision }: Surroundings): Answer => {
  switch (kindOf(ask)) {
    case 'roots':
      return { kind: 'roots', roots }
    case 'sampling':
      return { kind: 'sampling', result: COMPLETION }
    case 'elicitation': {
      const schema = objectAt(ask.params, 'requestedSchema')
      const content = modeOf(ask) === 'form' ? (validContent(schema, revision) ?? {}) : undefined
      return { kind: 'elicitation', action: 'accept', ...(content ? { content } : {}) }
    }
  }
}

const invalid = (ask: PendingAsk): Answer => {
  if (kindOf(ask) === 'sampling') {
    const { content: _, ...incomplete } = COMPLETION
    return { kind: 'verbatim', result: incomplete }
  }
  const content = invalidContent(objectAt(ask.params, 'requestedSchema'))
  return { kind: 'elicitation', action: 'accept', ...(content ? { content } : {}) }
}

/** The answer that a variant stands for; undefined where it is to stay unanswered. */
export const answerFor = (ask: PendingAsk, variant: Variant, surroundings: Surroundings): Answer | undefined => {
  switch (variant) {
    case 'accept':
      return accept(ask, surroundings)
    case 'decline':
    case 'cancel':
      return { kind: 'elicitation', action: variant }
    case 'empty':
      return { kind: 'roots', roots: [] }
    case 'invalid':
      return invalid(ask)
    case 'reject':
      return { kind: 'error', code: ERROR_CODES.userRejected, message: 'User rejected the request' }
    case 'provider-error':
      return { kind: 'error', code: ERROR_CODES.internal, message: 'The model provider failed' }
    case 'timeout':
      return undefined
  }
}
