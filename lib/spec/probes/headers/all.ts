import type { Probe } from '@/lib/spec/probe'
import { headersMethodMissingRejected } from './headers-method-missing-rejected'

export const HEADERS_PROBES: readonly Probe[] = [headersMethodMissingRejected]
