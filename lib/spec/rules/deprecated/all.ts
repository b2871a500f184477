import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { deprecatedDynamicClientRegistration } from './deprecated-dynamic-client-registration'
import { deprecatedLogging } from './deprecated-logging'
import { deprecatedRoots } from './deprecated-roots'
import { deprecatedSampling } from './deprecated-sampling'

export const DEPRECATED_RULES: readonly (Rule | ShapeRule)[] = [
  deprecatedDynamicClientRegistration,
  deprecatedLogging,
  deprecatedRoots,
  deprecatedSampling,
]
