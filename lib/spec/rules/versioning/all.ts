import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { versioningRespectsNegotiatedEarly } from './versioning-respects-negotiated-early'
import { versioningRespectsNegotiated } from './versioning-respects-negotiated'
import { versioningVersionStringKnown } from './versioning-version-string-known'

export const VERSIONING_RULES: readonly (Rule | ShapeRule)[] = [
  versioningRespectsNegotiatedEarly,
  versioningRespectsNegotiated,
  versioningVersionStringKnown,
]
