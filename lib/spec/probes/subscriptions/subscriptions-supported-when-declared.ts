import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, judged, notExercised } from '@/lib/spec/probing/verdict'
import { ackOf, declaredFilter, listen, nothingChanges } from './listening'

export const subscriptionsSupportedWhenDeclared = defineProbe({
  id: 'subscriptions-supported-when-declared',
  risk: 'safe',
  appliesTo: nothingChanges,
  why: 'A client that was promised word of changes shows an old list for good.',
  fix: 'Serve subscriptions/listen and acknowledge what you declare, or do not declare listChanged and subscribe.',
  example: {
    right: '{"tools": {"listChanged": true}} → {"params": {"notifications": {"toolsListChanged": true}, …}}',
    wrong: '{"tools": {"listChanged": true}} → {"params": {"notifications": {}, …}}',
  },
  sends: ['subscriptions/listen for every kind of change that is declared'],
  run: async (context) => {
    const filter = await declaredFilter(context, context.facts.capabilities)
    const names = Object.keys(filter)
    if (names.length === 0) return notExercised('Only resources can change, and none is listed.')
    const reply = await listen(context, filter)
    reply.close()
    const stopped = barred(reply)
    if (stopped) return stopped
    const granted = ackOf(reply)
    if (!granted) {
      const message = `The server declares changes, and answers subscriptions/listen with ${tell(reply)}.`
      return failed(violation(reply, message))
    }
    const missing = names.filter((name) => !Object.hasOwn(granted, name))
    return judged(missing.map((name) => violation(reply, `${name} was asked for, and the acknowledgment lacks it.`)))
  },
})
