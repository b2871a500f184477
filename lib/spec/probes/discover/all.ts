import type { Probe } from '@/lib/spec/probe'

export const DISCOVER_PROBES: readonly Probe[] = []
