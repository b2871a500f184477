import type { Probe } from '@/lib/spec/probe'

export const PROMPTS_PROBES: readonly Probe[] = []
