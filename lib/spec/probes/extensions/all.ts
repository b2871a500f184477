import type { Probe } from '@/lib/spec/probe'

export const EXTENSIONS_PROBES: readonly Probe[] = []
