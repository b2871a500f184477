import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const LOGGING_RULES: readonly (Rule | ShapeRule)[] = []
