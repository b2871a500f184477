import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const CANCEL_RULES: readonly (Rule | ShapeRule)[] = []
