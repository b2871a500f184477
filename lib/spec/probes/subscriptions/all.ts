import type { Probe } from '@/lib/spec/probe'
import { subscriptionsConcurrent } from './subscriptions-concurrent'
import { subscriptionsFilterRequired } from './subscriptions-filter-required'
import { subscriptionsSseResponse } from './subscriptions-sse-response'
import { subscriptionsStreamStaysOpen } from './subscriptions-stream-stays-open'
import { subscriptionsSupportedWhenDeclared } from './subscriptions-supported-when-declared'

export const SUBSCRIPTIONS_PROBES: readonly Probe[] = [
  subscriptionsConcurrent,
  subscriptionsFilterRequired,
  subscriptionsSseResponse,
  subscriptionsStreamStaysOpen,
  subscriptionsSupportedWhenDeclared,
]
