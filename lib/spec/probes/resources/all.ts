import type { Probe } from '@/lib/spec/probe'
import { resourcesCapabilityDeclared } from './resources-capability-declared'
import { resourcesListNotPerConnection } from './resources-list-not-per-connection'
import { resourcesListServed } from './resources-list-served'

export const RESOURCES_PROBES: readonly Probe[] = [
  resourcesCapabilityDeclared,
  resourcesListNotPerConnection,
  resourcesListServed,
]
