import type { Probe } from '@/lib/spec/probe'

export const MRTR_PROBES: readonly Probe[] = []
