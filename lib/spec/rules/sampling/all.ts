import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const SAMPLING_RULES: readonly (Rule | ShapeRule)[] = []
