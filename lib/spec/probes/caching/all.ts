import type { Probe } from '@/lib/spec/probe'

export const CACHING_PROBES: readonly Probe[] = []
