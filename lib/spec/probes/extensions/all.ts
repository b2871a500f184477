import type { Probe } from '@/lib/spec/probe'
import { extensionsFallback } from './extensions-fallback'

export const EXTENSIONS_PROBES: readonly Probe[] = [extensionsFallback]
