import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { PAGINATION_SHAPES } from './shapes'

export const PAGINATION_RULES: readonly (Rule | ShapeRule)[] = [...PAGINATION_SHAPES]
