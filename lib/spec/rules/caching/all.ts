import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { cachingScopeSameOnAllPages } from './caching-scope-same-on-all-pages'
import { HINTS_SHAPES } from './hints-shapes'
import { CACHING_SHAPES } from './shapes'

export const CACHING_RULES: readonly (Rule | ShapeRule)[] = [
  cachingScopeSameOnAllPages,
  ...HINTS_SHAPES,
  ...CACHING_SHAPES,
]
