import { SUBSCRIPTION_END_SIGHTINGS, SubscriptionEnds } from '@/lib/spec/parts/subscription-ends'
import { defineRule } from '@/lib/spec/rule'

export const subscriptionsGracefulClose = defineRule({
  id: 'subscriptions-graceful-close',
  why: 'Without the response a client takes the end for a broken network, and opens the subscription again.',
  fix: 'Send the result of subscriptions/listen as the last event, then close the stream.',
  example: {
    right: 'data: {"id": 3, "result": {"resultType": "complete", "_meta": {…}}}, then the end',
    wrong: 'the end, without a result',
  },
  on: SUBSCRIPTION_END_SIGHTINGS,
  watch: () => {
    const ends = new SubscriptionEnds()
    return (sighting) => {
      const end = ends.see(sighting)
      if (!end) return undefined
      if (end.answered !== undefined) return []
      return [{ message: 'The subscription ended without its response.', evidence: [end.listen.message.seq] }]
    }
  },
})
