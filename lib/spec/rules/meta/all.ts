import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const META_RULES: readonly (Rule | ShapeRule)[] = []
