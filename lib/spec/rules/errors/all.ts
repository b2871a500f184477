import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const ERRORS_RULES: readonly (Rule | ShapeRule)[] = []
