import { defineProbe } from '@/lib/spec/probe'
import { emptyResult } from '@/lib/spec/probes/parts/empty-result'
import { notExercised } from '@/lib/spec/probing/verdict'
import { NOTHING_LISTED } from './reading'

export const resourcesSubscribeAcknowledged = defineProbe({
  id: 'resources-subscribe-acknowledged',
  risk: 'safe',
  needs: 'resources.subscribe',
  why: 'A client that was promised subscriptions waits for updates that never come.',
  fix: 'Implement resources/subscribe and answer it with {}, or do not declare resources.subscribe.',
  example: { right: '{"id": 4, "result": {}}', wrong: '{"id": 4, "error": {"code": -32601, …}}' },
  sends: ['resources/subscribe for the first listed resource, and resources/unsubscribe'],
  run: async (context) => {
    const [resource] = await context.resources()
    if (!resource) return notExercised(NOTHING_LISTED)
    const uri = String(resource['uri'])
    const reply = await context.request('resources/subscribe', { uri })
    if (reply.result) await context.request('resources/unsubscribe', { uri })
    return emptyResult(reply, `resources/subscribe for ${uri}`)
  },
})
