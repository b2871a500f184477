import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const PROMPTS_RULES: readonly (Rule | ShapeRule)[] = []
