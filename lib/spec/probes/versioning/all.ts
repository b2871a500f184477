import type { Probe } from '@/lib/spec/probe'

export const VERSIONING_PROBES: readonly Probe[] = []
