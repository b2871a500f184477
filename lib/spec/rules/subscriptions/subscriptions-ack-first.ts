import { listenOf } from '@/lib/spec/parts/streams'
import { defineRule } from '@/lib/spec/rule'
import type { ClientMessage, Sighting } from '@/lib/spec/sightings'
import { ACKNOWLEDGED } from './filter'

const what = ({ message: { content } }: Sighting<'message'>): string => {
  if (content.kind === 'notification' || content.kind === 'request') return content.method
  return content.kind === 'result' ? 'a result' : 'something else'
}

export const subscriptionsAckFirst = defineRule({
  id: 'subscriptions-ack-first',
  why: 'The acknowledgement says what the subscription covers: what comes before it, a client cannot place.',
  fix: 'Write notifications/subscriptions/acknowledged first, and hold back changes until then.',
  example: {
    right: 'notifications/subscriptions/acknowledged, then notifications/tools/list_changed',
    wrong: 'notifications/tools/list_changed, then notifications/subscriptions/acknowledged',
  },
  on: 'message',
  watch: () => {
    const begun = new WeakSet<ClientMessage>()
    return (sighting) => {
      const listen = listenOf(sighting.http)
      if (!listen || begun.has(listen)) return undefined
      begun.add(listen)
      const { content } = sighting.message
      // A refusal begins no subscription.
      if (content.kind === 'error') return undefined
      if (content.kind === 'notification' && content.method === ACKNOWLEDGED) return []
      const message = `The subscription begins with ${what(sighting)}, not with its acknowledgement.`
      return [{ message, evidence: [listen.message.seq] }]
    }
  },
})
