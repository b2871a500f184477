import { listenOf } from '@/lib/spec/parts/streams'
import { defineRule } from '@/lib/spec/rule'
import { CHANGES, FLAGS, requestedBy } from './filter'

const memberFor = (method: string): string =>
  Object.hasOwn(FLAGS, method) ? FLAGS[method as keyof typeof FLAGS] : 'resourceSubscriptions'

export const subscriptionsFilterHonoured = defineRule({
  id: 'subscriptions-filter-honoured',
  why: 'A client that is told of what it did not ask for fetches lists it has no use for.',
  fix: 'Send on each stream only what the filter of its request asks for.',
  example: {
    right: '{"toolsListChanged": true} → notifications/tools/list_changed',
    wrong: '{"toolsListChanged": true} → notifications/prompts/list_changed',
  },
  on: 'notification',
  methods: CHANGES,
  check: ({ http, method }) => {
    const listen = listenOf(http)
    if (!listen) return undefined
    const asked = requestedBy(listen)[memberFor(method)]
    if (asked === true || (Array.isArray(asked) && asked.length > 0)) return []
    const message = `${method} came, which the filter does not ask for.`
    return [{ message, path: '/method', evidence: [listen.message.seq] }]
  },
})
