import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const CONTENT_RULES: readonly (Rule | ShapeRule)[] = []
