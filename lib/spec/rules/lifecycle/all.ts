import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const LIFECYCLE_RULES: readonly (Rule | ShapeRule)[] = []
