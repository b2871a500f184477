import type { PendingAsk } from '@/lib/client/types'
import { invalidContent, validContent } from '@/lib/elicitation/example'
import type { Answer } from '@/lib/protocol/asks'
import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { isObject, objectAt, stringAt, type JsonObject } from '@/lib/protocol/json'
import type { Variant } from '@/lib/recording/exploration'
import { kindOf, modeOf } from './declared'
import type { Surroundings } from './variants'

const COMPLETION: JsonObject = {
  role: 'assistant',
  model: 'parley-explorer',
  stopReason: 'endTurn',
  content: { type: 'text', text: 'An answer by Parley, which explores what this server makes of it.' },
}

/** A model that must use a tool (2025-11-25, `toolChoice`) uses the first, with input that fits its schema. */
const completion = ({ params }: PendingAsk, { revision }: Surroundings): JsonObject => {
  const tools: unknown = isObject(params) ? params['tools'] : undefined
  const tool: unknown = Array.isArray(tools) ? tools[0] : undefined
  const name = stringAt(tool, 'name')
  if (name === undefined || stringAt(objectAt(params, 'toolChoice'), 'mode') !== 'required') return COMPLETION
  const input = validContent(objectAt(tool, 'inputSchema'), revision) ?? {}
  return { ...COMPLETION, stopReason: 'toolUse', content: { type: 'tool_use', id: 'parley-1', name, input } }
}

const accept = (ask: PendingAsk, surroundings: Surroundings): Answer => {
  const { roots, revision } = surroundings
  switch (kindOf(ask)) {
    case 'roots':
      return { kind: 'roots', roots }
    case 'sampling':
      return { kind: 'sampling', result: completion(ask, surroundings) }
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
