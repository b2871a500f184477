import type { Probe } from '@/lib/spec/probe'

export const TASKS_PROBES: readonly Probe[] = []
