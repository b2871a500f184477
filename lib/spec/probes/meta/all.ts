import type { Probe } from '@/lib/spec/probe'

export const META_PROBES: readonly Probe[] = []
