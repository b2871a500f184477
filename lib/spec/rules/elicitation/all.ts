import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const ELICITATION_RULES: readonly (Rule | ShapeRule)[] = []
