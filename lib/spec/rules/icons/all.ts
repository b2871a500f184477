import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const ICONS_RULES: readonly (Rule | ShapeRule)[] = []
