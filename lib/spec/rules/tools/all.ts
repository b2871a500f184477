import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { toolsNameUnique } from './tools-name-unique'

export const TOOLS_RULES: readonly (Rule | ShapeRule)[] = [toolsNameUnique]
