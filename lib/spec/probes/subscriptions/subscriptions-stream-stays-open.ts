import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { ackOf, declaredFilter, listen, nothingChanges } from './listening'

/** Seconds after which a stream counts as one that stays. */
const SECONDS = 5

export const subscriptionsStreamStaysOpen = defineProbe({
  id: 'subscriptions-stream-stays-open',
  risk: 'safe',
  appliesTo: nothingChanges,
  why: 'Where the stream ends at once, changes are missed, and the client asks again and again.',
  fix: 'Keep the stream open until the client closes it; look at the time limit that your hosting has for requests.',
  example: {
    right: 'notifications/subscriptions/acknowledged, and hours later notifications/tools/list_changed',
    wrong: 'notifications/subscriptions/acknowledged, and the end of the stream',
  },
  sends: [`subscriptions/listen for every kind of change that is declared, left open for ${SECONDS} seconds`],
  run: async (context) => {
    const reply = await listen(context, await declaredFilter(context, context.facts.capabilities))
    if (!ackOf(reply)) return notExercised(`subscriptions/listen was answered with ${tell(reply)}.`)
    const ended = await reply.until((stream) => stream.ended || stream.response !== undefined, SECONDS * 1_000)
    reply.close()
    if (!ended) return passed()
    return failed(violation(reply, `The stream of subscriptions/listen ended within ${SECONDS} seconds.`))
  },
})
