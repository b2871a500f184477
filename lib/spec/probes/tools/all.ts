import type { Probe } from '@/lib/spec/probe'

export const TOOLS_PROBES: readonly Probe[] = []
