import { stringAt } from '@/lib/protocol/json'
import { named } from '@/lib/spec/parts/named'
import { listenOf } from '@/lib/spec/parts/streams'
import { defineRule } from '@/lib/spec/rule'
import { requestedBy, RESOURCE_UPDATED, textsIn } from './filter'

/** Whether a URI is that of the subscription, or of something below it. */
const isWithin = (uri: string, subscribed: string): boolean => {
  if (!uri.startsWith(subscribed)) return false
  const rest = uri.slice(subscribed.length)
  return rest === '' || subscribed.endsWith('/') || /^[/?#]/.test(rest)
}

export const subscriptionsResourceUriScoped = defineRule({
  id: 'subscriptions-resource-uri-scoped',
  why: 'Updates of other resources tell a client of things it did not ask about, and perhaps must not know.',
  fix: 'Send notifications/resources/updated for the URIs of the filter, and for what lies below them.',
  example: {
    right: '{"resourceSubscriptions": ["trip://17"]} → updated {"uri": "trip://17/seats"}',
    wrong: '{"resourceSubscriptions": ["trip://17"]} → updated {"uri": "trip://18"}',
  },
  on: 'notification',
  methods: [RESOURCE_UPDATED],
  check: ({ http, params }) => {
    const listen = listenOf(http)
    const uri = stringAt(params, 'uri')
    const subscribed = listen ? textsIn(requestedBy(listen), 'resourceSubscriptions') : []
    // Without any subscription it is the filter as a whole that was passed over.
    if (!listen || uri === undefined || subscribed.length === 0) return undefined
    if (subscribed.some((one) => isWithin(uri, one))) return []
    const message = `${named(uri)} was updated, which is none of the resources subscribed to.`
    return [{ message, path: '/params/uri', evidence: [listen.message.seq], actual: uri }]
  },
})
