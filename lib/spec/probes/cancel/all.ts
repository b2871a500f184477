import type { Probe } from '@/lib/spec/probe'

export const CANCEL_PROBES: readonly Probe[] = []
