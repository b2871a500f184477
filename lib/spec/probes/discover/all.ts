import type { Probe } from '@/lib/spec/probe'
import { discoverCapabilitiesMatchBehaviour } from './discover-capabilities-match-behaviour'
import { discoverImplemented } from './discover-implemented'

export const DISCOVER_PROBES: readonly Probe[] = [discoverCapabilitiesMatchBehaviour, discoverImplemented]
