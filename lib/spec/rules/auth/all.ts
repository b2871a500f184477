import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const AUTH_RULES: readonly (Rule | ShapeRule)[] = []
