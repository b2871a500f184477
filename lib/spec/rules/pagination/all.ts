import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const PAGINATION_RULES: readonly (Rule | ShapeRule)[] = []
