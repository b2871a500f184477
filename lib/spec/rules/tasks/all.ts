import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const TASKS_RULES: readonly (Rule | ShapeRule)[] = []
