import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const CACHING_RULES: readonly (Rule | ShapeRule)[] = []
