import { named } from '@/lib/spec/parts/named'
import { listenOf } from '@/lib/spec/parts/streams'
import { defineRule } from '@/lib/spec/rule'
import { TAG_PATH, tagOf } from './tagged'

export const subscriptionsIdValue = defineRule({
  id: 'subscriptions-id-value',
  why: 'A client looks the subscription up by the id it chose; under another one, or as another type, it finds none.',
  fix: 'Copy the id of the subscriptions/listen request, number as number and string as string.',
  example: {
    right: '{"id": 3, "method": "subscriptions/listen"} → "io.modelcontextprotocol/subscriptionId": 3',
    wrong: '{"id": 3, "method": "subscriptions/listen"} → "io.modelcontextprotocol/subscriptionId": "3"',
  },
  on: 'notification',
  check: ({ http, params }) => {
    const listen = listenOf(http)
    const tag = tagOf(params)
    if (!listen || tag === undefined) return undefined
    if (tag === listen.id) return []
    const kinds = typeof tag === typeof listen.id ? '' : `, a ${typeof tag} instead of a ${typeof listen.id}`
    const message = `It names the subscription ${named(tag)}; the id is ${named(listen.id)}${kinds}.`
    return [{ message, path: TAG_PATH, evidence: [listen.message.seq], actual: tag, mend: { value: listen.id } }]
  },
})
