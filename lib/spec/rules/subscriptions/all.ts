import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { SUBSCRIPTIONS_SHAPES } from './shapes'
import { subscriptionsAckFirst } from './subscriptions-ack-first'
import { subscriptionsAckSubset } from './subscriptions-ack-subset'
import { subscriptionsChangeNotificationsOnlyThere } from './subscriptions-change-notifications-only-there'
import { subscriptionsFilterHonoured } from './subscriptions-filter-honoured'
import { subscriptionsGracefulClose } from './subscriptions-graceful-close'
import { subscriptionsIdTagged } from './subscriptions-id-tagged'
import { subscriptionsIdValue } from './subscriptions-id-value'
import { subscriptionsRequestScopedExcluded } from './subscriptions-request-scoped-excluded'
import { subscriptionsResourceUriScoped } from './subscriptions-resource-uri-scoped'
import { subscriptionsResultMeta } from './subscriptions-result-meta'

export const SUBSCRIPTIONS_RULES: readonly (Rule | ShapeRule)[] = [
  ...SUBSCRIPTIONS_SHAPES,
  subscriptionsAckFirst,
  subscriptionsAckSubset,
  subscriptionsChangeNotificationsOnlyThere,
  subscriptionsFilterHonoured,
  subscriptionsGracefulClose,
  subscriptionsIdTagged,
  subscriptionsIdValue,
  subscriptionsRequestScopedExcluded,
  subscriptionsResourceUriScoped,
  subscriptionsResultMeta,
]
