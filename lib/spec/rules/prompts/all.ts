import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { PROMPTS_SHAPES } from './shapes'
import { promptsListChangedDeclared } from './prompts-list-changed-declared'
import { promptsListChangedSent } from './prompts-list-changed-sent'
import { promptsNameUnique } from './prompts-name-unique'

export const PROMPTS_RULES: readonly (Rule | ShapeRule)[] = [
  promptsListChangedDeclared,
  promptsListChangedSent,
  promptsNameUnique,
  ...PROMPTS_SHAPES,
]
