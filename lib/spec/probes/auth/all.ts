import type { Probe } from '@/lib/spec/probe'

export const AUTH_PROBES: readonly Probe[] = []
