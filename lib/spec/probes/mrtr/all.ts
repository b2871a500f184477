import type { Probe } from '@/lib/spec/probe'
import { mrtrExtraResponsesIgnored } from './mrtr-extra-responses-ignored'
import { mrtrInputResponsesValidated } from './mrtr-input-responses-validated'
import { mrtrMissingResponseRerequested } from './mrtr-missing-response-rerequested'
import { mrtrRetryCompletes } from './mrtr-retry-completes'
import { mrtrStateBoundToRequest } from './mrtr-state-bound-to-request'
import { mrtrTamperedStateRejected } from './mrtr-tampered-state-rejected'

export const MRTR_PROBES: readonly Probe[] = [
  mrtrExtraResponsesIgnored,
  mrtrInputResponsesValidated,
  mrtrMissingResponseRerequested,
  mrtrRetryCompletes,
  mrtrStateBoundToRequest,
  mrtrTamperedStateRejected,
]
