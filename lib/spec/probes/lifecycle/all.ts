import type { Probe } from '@/lib/spec/probe'

export const LIFECYCLE_PROBES: readonly Probe[] = []
