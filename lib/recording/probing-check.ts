import { has, isListOf, isNumber, isOneOf, isString, optional } from './check'

export const isProbingPlan = has({
  url: isString,
  revision: isString,
  probes: isListOf(isString),
  tools: isListOf(isString),
})

const isViolation = has({
  message: isString,
  seq: optional(isNumber),
  path: optional(isString),
  atMost: optional(isOneOf('should', 'hint')),
  evidence: optional(isListOf(isNumber)),
})

export const isProbeResult = has({
  probe: isString,
  outcome: isOneOf('passed', 'failed', 'not-exercised', 'not-applicable'),
  reason: optional(isString),
  violations: isListOf(isViolation),
  milliseconds: isNumber,
})

export const isExpectation = has({ id: isString, exchange: isString, ignored: isListOf(isString) })
