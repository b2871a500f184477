import type { Probe } from '@/lib/spec/probe'
import { completionCapabilityDeclared } from './completion-capability-declared'
import { completionContextAccepted } from './completion-context-accepted'
import { completionMissingArguments } from './completion-missing-arguments'
import { completionRefTypesAccepted } from './completion-ref-types-accepted'
import { completionUndeclared32601 } from './completion-undeclared-32601'
import { completionUnknownPrompt } from './completion-unknown-prompt'
import { completionValidatesInput } from './completion-validates-input'

export const COMPLETION_PROBES: readonly Probe[] = [
  completionCapabilityDeclared,
  completionContextAccepted,
  completionMissingArguments,
  completionRefTypesAccepted,
  completionUndeclared32601,
  completionUnknownPrompt,
  completionValidatesInput,
]
