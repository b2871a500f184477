import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { COMPLETION_SHAPES } from './shapes'
import { completionHasMoreConsistent } from './completion-has-more-consistent'

export const COMPLETION_RULES: readonly (Rule | ShapeRule)[] = [completionHasMoreConsistent, ...COMPLETION_SHAPES]
