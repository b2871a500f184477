import type { Probe } from '@/lib/spec/probe'

export const SAMPLING_PROBES: readonly Probe[] = []
