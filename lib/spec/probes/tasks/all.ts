import type { Probe } from '@/lib/spec/probe'
import { tasksAuthContextEnforced } from './tasks-auth-context-enforced'
import { tasksCancelTerminalRejected } from './tasks-cancel-terminal-rejected'
import { tasksCancelTransitions } from './tasks-cancel-transitions'
import { tasksCapabilityDeclared } from './tasks-capability-declared'
import { tasksCreateResult } from './tasks-create-result'
import { tasksCreateStatusWorking } from './tasks-create-status-working'
import { tasksExtAdvertised } from './tasks-ext-advertised'
import { tasksExtCancelEmptyAck } from './tasks-ext-cancel-empty-ack'
import { tasksExtDurableCreate } from './tasks-ext-durable-create'
import { tasksExtFailedOnlyJsonrpc } from './tasks-ext-failed-only-jsonrpc'
import { tasksExtFailedStatusMessage } from './tasks-ext-failed-status-message'
import { tasksExtGetPerStatus } from './tasks-ext-get-per-status'
import { tasksExtGetUnknownId } from './tasks-ext-get-unknown-id'
import { tasksExtInputKeysUnique } from './tasks-ext-input-keys-unique'
import { tasksExtLegacyClientNonDeclaring } from './tasks-ext-legacy-client-non-declaring'
import { tasksExtLegacyParamIgnored } from './tasks-ext-legacy-param-ignored'
import { tasksExtListenNonDeclaring } from './tasks-ext-listen-non-declaring'
import { tasksExtMcpNameValidated } from './tasks-ext-mcp-name-validated'
import { tasksExtMethodsNonDeclaring } from './tasks-ext-methods-non-declaring'
import { tasksExtMrtrBeforeTask } from './tasks-ext-mrtr-before-task'
import { tasksExtNotForNonDeclaring } from './tasks-ext-not-for-non-declaring'
import { tasksExtNotOn20251125 } from './tasks-ext-not-on-2025-11-25'
import { tasksExtRequired32021 } from './tasks-ext-required-32021'
import { tasksExtResultRemoved } from './tasks-ext-result-removed'
import { tasksExtResultTypeTaskOnlyCreate } from './tasks-ext-result-type-task-only-create'
import { tasksExtResultTypeTask } from './tasks-ext-result-type-task'
import { tasksExtTaskShape } from './tasks-ext-task-shape'
import { tasksExtTerminalFinal } from './tasks-ext-terminal-final'
import { tasksExtUpdateCancelUnknownId } from './tasks-ext-update-cancel-unknown-id'
import { tasksExtUpdateEmptyAck } from './tasks-ext-update-empty-ack'
import { tasksExtUpdateUnknownKeysIgnored } from './tasks-ext-update-unknown-keys-ignored'
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
  tasksExtAdvertised,
  tasksExtCancelEmptyAck,
  tasksExtDurableCreate,
  tasksExtFailedOnlyJsonrpc,
  tasksExtFailedStatusMessage,
  tasksExtGetPerStatus,
  tasksExtGetUnknownId,
  tasksExtInputKeysUnique,
  tasksExtLegacyClientNonDeclaring,
  tasksExtLegacyParamIgnored,
  tasksExtListenNonDeclaring,
  tasksExtMcpNameValidated,
  tasksExtMethodsNonDeclaring,
  tasksExtMrtrBeforeTask,
  tasksExtNotForNonDeclaring,
  tasksExtNotOn20251125,
  tasksExtRequired32021,
  tasksExtResultRemoved,
  tasksExtResultTypeTaskOnlyCreate,
  tasksExtResultTypeTask,
  tasksExtTaskShape,
  tasksExtTerminalFinal,
  tasksExtUpdateCancelUnknownId,
  tasksExtUpdateEmptyAck,
  tasksExtUpdateUnknownKeysIgnored,
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
