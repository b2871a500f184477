import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const MRTR_RULES: readonly (Rule | ShapeRule)[] = []
