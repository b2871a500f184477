import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const DISCOVER_RULES: readonly (Rule | ShapeRule)[] = []
