import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const PROGRESS_RULES: readonly (Rule | ShapeRule)[] = []
