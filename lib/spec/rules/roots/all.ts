import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { rootsCapabilityChecked } from './roots-capability-checked'
import { rootsCapabilityGated } from './roots-capability-gated'
import { ROOTS_SHAPES } from './shapes'

export const ROOTS_RULES: readonly (Rule | ShapeRule)[] = [
  rootsCapabilityChecked,
  rootsCapabilityGated,
  ...ROOTS_SHAPES,
]
