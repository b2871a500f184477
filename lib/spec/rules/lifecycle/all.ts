import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { lifecycleClientCapabilitiesRespectedEarly } from './lifecycle-client-capabilities-respected-early'
import { lifecycleInitializeAnswered } from './lifecycle-initialize-answered'
import { lifecycleNoRequestsBeforeInitialized } from './lifecycle-no-requests-before-initialized'
import { lifecyclePingNotExcessive } from './lifecycle-ping-not-excessive'
import { LIFECYCLE_SHAPES } from './shapes'

export const LIFECYCLE_RULES: readonly (Rule | ShapeRule)[] = [
  lifecycleClientCapabilitiesRespectedEarly,
  lifecycleInitializeAnswered,
  lifecycleNoRequestsBeforeInitialized,
  lifecyclePingNotExcessive,
  ...LIFECYCLE_SHAPES,
]
