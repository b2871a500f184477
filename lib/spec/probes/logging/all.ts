import type { Probe } from '@/lib/spec/probe'

export const LOGGING_PROBES: readonly Probe[] = []
