import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const SUBSCRIPTIONS_RULES: readonly (Rule | ShapeRule)[] = []
