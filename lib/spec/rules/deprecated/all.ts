import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const DEPRECATED_RULES: readonly (Rule | ShapeRule)[] = []
