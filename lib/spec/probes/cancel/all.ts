import type { Probe } from '@/lib/spec/probe'
import { cancelInvalidIgnored } from './cancel-invalid-ignored'
import { cancelNoResponseAfter } from './cancel-no-response-after'

export const CANCEL_PROBES: readonly Probe[] = [cancelInvalidIgnored, cancelNoResponseAfter]
