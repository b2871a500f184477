import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { loggingCapabilityDeclared } from './logging-capability-declared'
import { loggingNoSecrets } from './logging-no-secrets'
import { loggingOptInOnly } from './logging-opt-in-only'
import { loggingRateLimited } from './logging-rate-limited'
import { loggingRequestStreamOnly } from './logging-request-stream-only'
import { loggingThresholdModern } from './logging-threshold-modern'
import { LOGGING_SHAPES } from './shapes'

export const LOGGING_RULES: readonly (Rule | ShapeRule)[] = [
  loggingCapabilityDeclared,
  loggingNoSecrets,
  loggingOptInOnly,
  loggingRateLimited,
  loggingRequestStreamOnly,
  loggingThresholdModern,
  ...LOGGING_SHAPES,
]
