import type { Probe } from '@/lib/spec/probe'
import { loggingInvalidLevelModern } from './logging-invalid-level-modern'
import { loggingInvalidLevel } from './logging-invalid-level'
import { loggingSetLevelAcknowledged } from './logging-set-level-acknowledged'
import { loggingThreshold } from './logging-threshold'

export const LOGGING_PROBES: readonly Probe[] = [
  loggingInvalidLevelModern,
  loggingInvalidLevel,
  loggingSetLevelAcknowledged,
  loggingThreshold,
]
