import type { Probe } from '@/lib/spec/probe'

export const PAGINATION_PROBES: readonly Probe[] = []
