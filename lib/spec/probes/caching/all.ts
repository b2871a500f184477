import type { Probe } from '@/lib/spec/probe'
import { cachingPublicNotUserSpecific } from './caching-public-not-user-specific'

export const CACHING_PROBES: readonly Probe[] = [cachingPublicNotUserSpecific]
