import type { Probe } from '@/lib/spec/probe'
import { lifecycleClientCapabilitiesRespected } from './lifecycle-client-capabilities-respected'
import { lifecycleDeclaredCapabilityWorks } from './lifecycle-declared-capability-works'
import { lifecycleNoConnectionAffinity } from './lifecycle-no-connection-affinity'
import { lifecycleNoContextFromEarlierRequests } from './lifecycle-no-context-from-earlier-requests'
import { lifecyclePingAnswered } from './lifecycle-ping-answered'
import { lifecyclePingEmptyResult } from './lifecycle-ping-empty-result'
import { lifecycleUndeclaredCapability32601 } from './lifecycle-undeclared-capability-32601'

export const LIFECYCLE_PROBES: readonly Probe[] = [
  lifecycleClientCapabilitiesRespected,
  lifecycleDeclaredCapabilityWorks,
  lifecycleNoConnectionAffinity,
  lifecycleNoContextFromEarlierRequests,
  lifecyclePingAnswered,
  lifecyclePingEmptyResult,
  lifecycleUndeclaredCapability32601,
]
