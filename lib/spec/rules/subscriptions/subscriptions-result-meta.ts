import { isObject, objectAt } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { pointer } from '@/lib/protocol/pointer'
import { named } from '@/lib/spec/parts/named'
import { defineRule, type Violation } from '@/lib/spec/rule'

const TAG = pointer('result', '_meta', META.subscriptionId)

export const subscriptionsResultMeta = defineRule({
  id: 'subscriptions-result-meta',
  why: 'The last message tells which subscription is over; a client with several must not close the wrong one.',
  fix: 'Give the result a resultType, and _meta with io.modelcontextprotocol/subscriptionId: the id of the request.',
  example: {
    right: '"result": {"resultType": "complete", "_meta": {"io.modelcontextprotocol/subscriptionId": 3}}',
    wrong: '"result": {}',
  },
  on: 'result',
  methods: ['subscriptions/listen'],
  check: ({ result, request }) => {
    if (!isObject(result)) return undefined
    const found: Violation[] = []
    if (typeof result['resultType'] !== 'string')
      found.push({ message: 'The result that ends the subscription has no resultType.', path: '/result/resultType' })
    const tag = objectAt(result, '_meta')?.[META.subscriptionId]
    if (tag === undefined)
      found.push({
        message: 'The result does not say which subscription it ends.',
        path: TAG,
        mend: { value: request.id },
      })
    else if (tag !== request.id) {
      const message = `The result ends the subscription ${named(tag)}; the id is ${named(request.id)}.`
      found.push({ message, path: TAG, actual: tag, mend: { value: request.id } })
    }
    return found
  },
})
