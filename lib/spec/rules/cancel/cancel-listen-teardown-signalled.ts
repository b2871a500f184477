import { SUBSCRIPTION_END_SIGHTINGS, SubscriptionEnds } from '@/lib/spec/parts/subscription-ends'
import { defineRule } from '@/lib/spec/rule'

export const cancelListenTeardownSignalled = defineRule({
  id: 'cancel-listen-teardown-signalled',
  why: 'A stream that just ends looks like a lost network: the client opens it again, over and over.',
  fix: 'Before closing the stream, answer the request; over stdio send notifications/cancelled with its id.',
  example: {
    right: 'event stream of subscriptions/listen (id 3): {"id": 3, "result": {…}}, then the end',
    wrong: 'event stream of subscriptions/listen (id 3): …, then the end without a word',
  },
  on: SUBSCRIPTION_END_SIGHTINGS,
  // The pages disagree on whether it is the notification or the response: either will do.
  atMost: 'should',
  watch: () => {
    const ends = new SubscriptionEnds()
    return (sighting) => {
      const end = ends.see(sighting)
      if (!end) return undefined
      if (end.answered !== undefined || end.cancelled !== undefined) return []
      return [{ message: 'The server ended the subscription without saying so.', evidence: [end.listen.message.seq] }]
    }
  },
})
