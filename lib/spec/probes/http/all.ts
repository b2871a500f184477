import type { Probe } from '@/lib/spec/probe'

export const HTTP_PROBES: readonly Probe[] = []
