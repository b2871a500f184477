import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const EXTENSIONS_RULES: readonly (Rule | ShapeRule)[] = []
