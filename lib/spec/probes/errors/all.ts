import type { Probe } from '@/lib/spec/probe'
import { errorsMissingCapabilityCode } from './errors-missing-capability-code'

export const ERRORS_PROBES: readonly Probe[] = [errorsMissingCapabilityCode]
