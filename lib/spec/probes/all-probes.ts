import type { Probe } from '@/lib/spec/probe'
import { JSONRPC_PROBES } from './jsonrpc/all'
import { HTTP_PROBES } from './http/all'
import { HEADERS_PROBES } from './headers/all'
import { VERSIONING_PROBES } from './versioning/all'
import { LIFECYCLE_PROBES } from './lifecycle/all'
import { META_PROBES } from './meta/all'
import { ERRORS_PROBES } from './errors/all'
import { DISCOVER_PROBES } from './discover/all'
import { EXTENSIONS_PROBES } from './extensions/all'
import { MRTR_PROBES } from './mrtr/all'
import { TOOLS_PROBES } from './tools/all'
import { RESOURCES_PROBES } from './resources/all'
import { PROMPTS_PROBES } from './prompts/all'
import { COMPLETION_PROBES } from './completion/all'
import { LOGGING_PROBES } from './logging/all'
import { PAGINATION_PROBES } from './pagination/all'
import { CACHING_PROBES } from './caching/all'
import { SUBSCRIPTIONS_PROBES } from './subscriptions/all'
import { CANCEL_PROBES } from './cancel/all'
import { ELICITATION_PROBES } from './elicitation/all'
import { SAMPLING_PROBES } from './sampling/all'
import { ROOTS_PROBES } from './roots/all'
import { TASKS_PROBES } from './tasks/all'
import { AUTH_PROBES } from './auth/all'

/** Every probe, in the order of the areas. */
export const ALL_PROBES: readonly Probe[] = [
  ...JSONRPC_PROBES,
  ...HTTP_PROBES,
  ...HEADERS_PROBES,
  ...VERSIONING_PROBES,
  ...LIFECYCLE_PROBES,
  ...META_PROBES,
  ...ERRORS_PROBES,
  ...DISCOVER_PROBES,
  ...EXTENSIONS_PROBES,
  ...MRTR_PROBES,
  ...TOOLS_PROBES,
  ...RESOURCES_PROBES,
  ...PROMPTS_PROBES,
  ...COMPLETION_PROBES,
  ...LOGGING_PROBES,
  ...PAGINATION_PROBES,
  ...CACHING_PROBES,
  ...SUBSCRIPTIONS_PROBES,
  ...CANCEL_PROBES,
  ...ELICITATION_PROBES,
  ...SAMPLING_PROBES,
  ...ROOTS_PROBES,
  ...TASKS_PROBES,
  ...AUTH_PROBES,
]
