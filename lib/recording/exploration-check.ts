import { isObject } from '@/lib/protocol/json'
import { isRevision } from '@/lib/protocol/revisions'
import { has, isListOf, isNumber, isOneOf, isProblem, isString, optional, type Check } from './check'

export const isExplorationPlan = has({
  url: isString,
  tool: isString,
  arguments: isObject,
  profiles: isListOf(has({ id: isString, title: isString, advertised: isObject })),
  maxCalls: isNumber,
  patience: isNumber,
})

const isStep = has({
  ask: isString,
  kind: isOneOf('elicitation', 'sampling', 'roots'),
  mode: optional(isString),
  question: isString,
  variant: isOneOf('accept', 'decline', 'cancel', 'invalid', 'reject', 'timeout', 'provider-error', 'empty'),
  content: optional(isObject),
  unadvertised: isOneOf(undefined, true),
})

const isOutcome: Check = (value) => {
  if (!isObject(value)) return false
  switch (value['kind']) {
    case 'result':
    case 'tool-error':
      return value['result'] !== undefined
    case 'error':
      return has({ code: isNumber, message: isString })(value)
    case 'loop':
      return isNumber(value['times'])
    case 'crash':
      return isProblem(value['problem'])
    default:
      return isOneOf('hang', 'waiting', 'abandoned')(value['kind'])
  }
}

export const isExplorationRun = has({
  run: isNumber,
  connectionId: isString,
  revision: optional(isRevision),
  profile: isString,
  steps: isListOf(isStep),
  outcome: isOutcome,
  milliseconds: isNumber,
})

export const isExplorationEnd = has({
  how: isOneOf('complete', 'limit', 'stopped', 'failed'),
  calls: isNumber,
  left: isNumber,
  problem: optional(isProblem),
})
