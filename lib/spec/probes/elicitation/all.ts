import type { Probe } from '@/lib/spec/probe'
import { elicitationDeclineCancelHandledLegacy } from './elicitation-decline-cancel-handled-legacy'
import { elicitationDeclineCancelHandled } from './elicitation-decline-cancel-handled'
import { elicitationResponseValidated } from './elicitation-response-validated'

export const ELICITATION_PROBES: readonly Probe[] = [
  elicitationDeclineCancelHandledLegacy,
  elicitationDeclineCancelHandled,
  elicitationResponseValidated,
]
