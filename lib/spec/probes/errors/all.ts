import type { Probe } from '@/lib/spec/probe'

export const ERRORS_PROBES: readonly Probe[] = []
