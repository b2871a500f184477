import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const COMPLETION_RULES: readonly (Rule | ShapeRule)[] = []
