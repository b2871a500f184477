import type { Probe } from '@/lib/spec/probe'
import { tasksAuthContextEnforced } from './tasks-auth-context-enforced'
import { tasksCancelTerminalRejected } from './tasks-cancel-terminal-rejected'
import { tasksCancelTransitions } from './tasks-cancel-transitions'
import { tasksCapabilityDeclared } from './tasks-capability-declared'
import { tasksCreateResult } from './tasks-create-result'
import { tasksCreateStatusWorking } from './tasks-create-status-working'
import { tasksExtNotOn20251125 } from './tasks-ext-not-on-2025-11-25'
import { tasksFailedOnToolError } from './tasks-failed-on-tool-error'
import { tasksForbiddenToolEnforced } from './tasks-forbidden-tool-enforced'
import { tasksGetNoSse } from './tasks-get-no-sse'
import { tasksIdStringUnique } from './tasks-id-string-unique'
import { tasksInputRequiredUsed } from './tasks-input-required-used'
import { tasksInvalidCursor } from './tasks-invalid-cursor'
import { tasksListComplete } from './tasks-list-complete'
import { tasksListCursor } from './tasks-list-cursor'
import { tasksParamIgnoredWhenUndeclared } from './tasks-param-ignored-when-undeclared'
import { tasksProgressTokenKept } from './tasks-progress-token-kept'
import { tasksRelatedMetaOmitted } from './tasks-related-meta-omitted'
import { tasksRelatedMetaOnMessages } from './tasks-related-meta-on-messages'
import { tasksRequiredToolEnforced } from './tasks-required-tool-enforced'
import { tasksResultBlocks } from './tasks-result-blocks'
import { tasksResultFinal } from './tasks-result-final'
import { tasksResultRelatedMeta } from './tasks-result-related-meta'
import { tasksStatusTransitions } from './tasks-status-transitions'
import { tasksStatusValue } from './tasks-status-value'
import { tasksTaskShape } from './tasks-task-shape'
import { tasksTimestamps } from './tasks-timestamps'
import { tasksTtlReported } from './tasks-ttl-reported'
import { tasksUnknownId } from './tasks-unknown-id'

export const TASKS_PROBES: readonly Probe[] = [
  tasksAuthContextEnforced,
  tasksCancelTerminalRejected,
  tasksCancelTransitions,
  tasksCapabilityDeclared,
  tasksCreateResult,
  tasksCreateStatusWorking,
  tasksExtNotOn20251125,
  tasksFailedOnToolError,
  tasksForbiddenToolEnforced,
  tasksGetNoSse,
  tasksIdStringUnique,
  tasksInputRequiredUsed,
  tasksInvalidCursor,
  tasksListComplete,
  tasksListCursor,
  tasksParamIgnoredWhenUndeclared,
  tasksProgressTokenKept,
  tasksRelatedMetaOmitted,
  tasksRelatedMetaOnMessages,
  tasksRequiredToolEnforced,
  tasksResultBlocks,
  tasksResultFinal,
  tasksResultRelatedMeta,
  tasksStatusTransitions,
  tasksStatusValue,
  tasksTaskShape,
  tasksTimestamps,
  tasksTtlReported,
  tasksUnknownId,
]
