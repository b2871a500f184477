import { listenOf, requestOf } from '@/lib/spec/parts/streams'
import { defineRule } from '@/lib/spec/rule'
import { CHANGES } from './filter'

export const subscriptionsChangeNotificationsOnlyThere = defineRule({
  id: 'subscriptions-change-notifications-only-there',
  why: 'A client that did not subscribe does not expect a change in the middle of a call, and drops it.',
  fix: 'Send changes on the streams of subscriptions/listen that ask for them.',
  example: {
    right: 'POST subscriptions/listen → notifications/tools/list_changed',
    wrong: 'POST tools/call → notifications/tools/list_changed',
  },
  on: 'notification',
  methods: CHANGES,
  check: ({ http, method }) => {
    if (listenOf(http)) return []
    const request = requestOf(http)
    const where = request ? `in answer to ${request.method ?? 'a request'}` : 'on a stream of no request'
    const message = `${method} came ${where}, not on a subscription.`
    return [{ message, path: '/method', evidence: request ? [request.message.seq] : [] }]
  },
})
