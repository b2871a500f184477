import { stringAt } from '@/lib/protocol/json'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'

/** Subscriptions remembered: they are ours, and more than these nobody makes by hand. */
const MOST = 1_000

/** Whether a resource is another one, or lies below it. */
const isWithin = (uri: string, subscribed: string): boolean =>
  uri.startsWith(subscribed) &&
  (subscribed.endsWith('/') || ['', '/', '?', '#'].includes(uri.charAt(subscribed.length)))

export const resourcesUpdatedOnlySubscribed = defineRule({
  id: 'resources-updated-only-subscribed',
  why: 'Clients read a resource again on each update: unasked ones cost them requests for what nobody looks at.',
  fix: 'Send notifications/resources/updated to clients that subscribed to the URI, and stop when they unsubscribe.',
  example: {
    right: 'resources/subscribe {"uri": "trip://42"}, then updated {"uri": "trip://42"}',
    wrong: 'no subscription, then updated {"uri": "trip://42"}',
  },
  on: ['sent', 'result', 'notification'],
  methods: ['resources/subscribe', 'resources/unsubscribe', 'notifications/resources/updated'],
  needs: 'resources.subscribe',
  watch: () => {
    const subscribed = new Set<string>()
    let forgot = false
    return (sighting) => {
      if (sighting.kind === 'sent' || sighting.kind === 'result') {
        const { method, params } = sighting.kind === 'sent' ? sighting.client : sighting.request
        const uri = stringAt(params, 'uri')
        if (uri === undefined) return undefined
        // From the moment it is asked for to the moment its end is confirmed, an update may come.
        if (method === 'resources/subscribe' && sighting.kind === 'sent') {
          if (subscribed.size < MOST) subscribed.add(uri)
          else forgot = true
        } else if (method === 'resources/unsubscribe' && sighting.kind === 'result') subscribed.delete(uri)
        return undefined
      }
      const uri = stringAt(sighting.params, 'uri')
      if (uri === undefined) return undefined
      if (subscribed.has(uri)) return []
      for (const one of subscribed) if (isWithin(uri, one)) return []
      if (forgot) return undefined
      return [{ message: `${named(uri)} was updated, but is not subscribed to.`, path: '/params/uri', actual: uri }]
    }
  },
})
