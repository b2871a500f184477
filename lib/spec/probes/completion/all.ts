import type { Probe } from '@/lib/spec/probe'

export const COMPLETION_PROBES: readonly Probe[] = []
