import { listenOf } from '@/lib/spec/parts/streams'
import { defineRule } from '@/lib/spec/rule'

const REQUEST_SCOPED = new Set(['notifications/progress', 'notifications/message'])

export const subscriptionsRequestScopedExcluded = defineRule({
  id: 'subscriptions-request-scoped-excluded',
  why: 'Progress and logs belong to one call: on a subscription they reach whoever listens, not whoever called.',
  fix: 'Write them to the response stream of the call.',
  example: {
    right: 'POST tools/call → notifications/progress',
    wrong: 'POST subscriptions/listen → notifications/progress',
  },
  on: 'notification',
  check: ({ http, method }) => {
    const listen = listenOf(http)
    if (!listen) return undefined
    if (!REQUEST_SCOPED.has(method)) return []
    return [
      { message: `${method} came on the stream of a subscription.`, path: '/method', evidence: [listen.message.seq] },
    ]
  },
})
