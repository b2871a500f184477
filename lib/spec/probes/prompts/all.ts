import type { Probe } from '@/lib/spec/probe'
import { promptsArgumentsValidated } from './prompts-arguments-validated'
import { promptsCapabilityDeclared } from './prompts-capability-declared'
import { promptsListNotPerConnection } from './prompts-list-not-per-connection'
import { promptsListServed } from './prompts-list-served'
import { promptsMissingArguments } from './prompts-missing-arguments'
import { promptsUnknownName } from './prompts-unknown-name'

export const PROMPTS_PROBES: readonly Probe[] = [
  promptsArgumentsValidated,
  promptsCapabilityDeclared,
  promptsListNotPerConnection,
  promptsListServed,
  promptsMissingArguments,
  promptsUnknownName,
]
