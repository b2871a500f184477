import { defineProbe } from '@/lib/spec/probe'
import { emptyResult } from '@/lib/spec/probes/parts/empty-result'
import { tell } from '@/lib/spec/probing/tell'
import { notExercised } from '@/lib/spec/probing/verdict'
import { NOTHING_LISTED } from './reading'

export const resourcesUnsubscribeAcknowledged = defineProbe({
  id: 'resources-unsubscribe-acknowledged',
  risk: 'safe',
  needs: 'resources.subscribe',
  why: 'A client that cannot end a subscription is told of changes for as long as it lives.',
  fix: 'Implement resources/unsubscribe and answer it with {}.',
  example: { right: '{"id": 5, "result": {}}', wrong: '{"id": 5, "error": {"code": -32601, …}}' },
  sends: ['resources/subscribe for the first listed resource', 'resources/unsubscribe for it'],
  run: async (context) => {
    const [resource] = await context.resources()
    if (!resource) return notExercised(NOTHING_LISTED)
    const uri = String(resource['uri'])
    const subscribed = await context.request('resources/subscribe', { uri })
    if (!subscribed.result) return notExercised(`resources/subscribe was answered with ${tell(subscribed)}.`)
    return emptyResult(await context.request('resources/unsubscribe', { uri }), `resources/unsubscribe for ${uri}`)
  },
})
