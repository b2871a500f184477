import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const RESOURCES_RULES: readonly (Rule | ShapeRule)[] = []
