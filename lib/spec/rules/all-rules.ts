import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { JSONRPC_RULES } from './jsonrpc/all'
import { HTTP_RULES } from './http/all'
import { VERSIONING_RULES } from './versioning/all'
import { LIFECYCLE_RULES } from './lifecycle/all'
import { ERRORS_RULES } from './errors/all'
import { AUTH_RULES } from './auth/all'
import { META_RULES } from './meta/all'
import { DISCOVER_RULES } from './discover/all'
import { EXTENSIONS_RULES } from './extensions/all'
import { MRTR_RULES } from './mrtr/all'
import { CACHING_RULES } from './caching/all'
import { SUBSCRIPTIONS_RULES } from './subscriptions/all'
import { PROGRESS_RULES } from './progress/all'
import { CANCEL_RULES } from './cancel/all'
import { DEPRECATED_RULES } from './deprecated/all'
import { LOGGING_RULES } from './logging/all'
import { PAGINATION_RULES } from './pagination/all'
import { TASKS_RULES } from './tasks/all'
import { TOOLS_RULES } from './tools/all'
import { CONTENT_RULES } from './content/all'
import { ICONS_RULES } from './icons/all'
import { RESOURCES_RULES } from './resources/all'
import { PROMPTS_RULES } from './prompts/all'
import { COMPLETION_RULES } from './completion/all'
import { ELICITATION_RULES } from './elicitation/all'
import { SAMPLING_RULES } from './sampling/all'
import { ROOTS_RULES } from './roots/all'

/** Every rule, in the order of the areas. */
export const ALL_RULES: readonly (Rule | ShapeRule)[] = [
  ...JSONRPC_RULES,
  ...HTTP_RULES,
  ...VERSIONING_RULES,
  ...LIFECYCLE_RULES,
  ...ERRORS_RULES,
  ...AUTH_RULES,
  ...META_RULES,
  ...DISCOVER_RULES,
  ...EXTENSIONS_RULES,
  ...MRTR_RULES,
  ...CACHING_RULES,
  ...SUBSCRIPTIONS_RULES,
  ...PROGRESS_RULES,
  ...CANCEL_RULES,
  ...DEPRECATED_RULES,
  ...LOGGING_RULES,
  ...PAGINATION_RULES,
  ...TASKS_RULES,
  ...TOOLS_RULES,
  ...CONTENT_RULES,
  ...ICONS_RULES,
  ...RESOURCES_RULES,
  ...PROMPTS_RULES,
  ...COMPLETION_RULES,
  ...ELICITATION_RULES,
  ...SAMPLING_RULES,
  ...ROOTS_RULES,
]
