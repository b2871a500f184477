import type { Probe } from '@/lib/spec/probe'

export const RESOURCES_PROBES: readonly Probe[] = []
