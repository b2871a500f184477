import type { Probe } from '@/lib/spec/probe'

export const ELICITATION_PROBES: readonly Probe[] = []
