import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const ROOTS_RULES: readonly (Rule | ShapeRule)[] = []
