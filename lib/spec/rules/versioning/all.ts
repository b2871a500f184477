import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const VERSIONING_RULES: readonly (Rule | ShapeRule)[] = []
