import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { RESOURCES_SHAPES } from './shapes'
import { resourcesListChangedDeclared } from './resources-list-changed-declared'
import { resourcesListChangedSent } from './resources-list-changed-sent'
import { resourcesTextIsText } from './resources-text-is-text'
import { resourcesUpdatedOnlySubscribed } from './resources-updated-only-subscribed'
import { resourcesUriUnique } from './resources-uri-unique'

export const RESOURCES_RULES: readonly (Rule | ShapeRule)[] = [
  resourcesListChangedDeclared,
  resourcesListChangedSent,
  resourcesTextIsText,
  resourcesUpdatedOnlySubscribed,
  resourcesUriUnique,
  ...RESOURCES_SHAPES,
]
