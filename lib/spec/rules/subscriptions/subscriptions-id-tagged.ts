import { listenOf } from '@/lib/spec/parts/streams'
import { defineRule } from '@/lib/spec/rule'
import { TAG_PATH, tagOf } from './tagged'

export const subscriptionsIdTagged = defineRule({
  id: 'subscriptions-id-tagged',
  why: 'Where one channel carries several subscriptions, the tag alone tells which one a change is for.',
  fix: 'Put io.modelcontextprotocol/subscriptionId into _meta of every notification, the acknowledgement too.',
  example: {
    right: '"params": {"_meta": {"io.modelcontextprotocol/subscriptionId": 3}}',
    wrong: '"params": {}',
  },
  on: 'notification',
  check: ({ http, method, params }) => {
    const listen = listenOf(http)
    if (!listen) return undefined
    if (tagOf(params) !== undefined) return []
    const message = `${method} does not say to which subscription it belongs.`
    return [{ message, path: TAG_PATH, evidence: [listen.message.seq], mend: { value: listen.id } }]
  },
})
