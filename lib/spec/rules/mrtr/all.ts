import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { mrtrCapabilityGated } from './mrtr-capability-gated'
import { mrtrInputRequestKeysUnique } from './mrtr-input-request-keys-unique'
import { mrtrOnlySupportedMethods } from './mrtr-only-supported-methods'
import { mrtrResultTypeKnown } from './mrtr-result-type-known'
import { mrtrStateOrRequests } from './mrtr-state-or-requests'
import { MRTR_SHAPES } from './shapes'

export const MRTR_RULES: readonly (Rule | ShapeRule)[] = [
  mrtrCapabilityGated,
  mrtrInputRequestKeysUnique,
  mrtrOnlySupportedMethods,
  mrtrResultTypeKnown,
  mrtrStateOrRequests,
  ...MRTR_SHAPES,
]
