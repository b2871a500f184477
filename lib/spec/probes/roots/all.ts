import type { Probe } from '@/lib/spec/probe'

export const ROOTS_PROBES: readonly Probe[] = []
