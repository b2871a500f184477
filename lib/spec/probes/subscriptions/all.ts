import type { Probe } from '@/lib/spec/probe'

export const SUBSCRIPTIONS_PROBES: readonly Probe[] = []
