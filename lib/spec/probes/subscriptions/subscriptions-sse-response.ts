import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { declaredFilter, listen, nothingChanges } from './listening'

const EVENT_STREAM = 'text/event-stream'

export const subscriptionsSseResponse = defineProbe({
  id: 'subscriptions-sse-response',
  risk: 'safe',
  appliesTo: nothingChanges,
  why: 'A subscription that is no stream has room for one message, and nothing can be told after it.',
  fix: 'Answer subscriptions/listen with HTTP 200 and Content-Type: text/event-stream, and keep the stream open.',
  example: {
    right: 'HTTP/1.1 200 OK\nContent-Type: text/event-stream',
    wrong: 'HTTP/1.1 200 OK\nContent-Type: application/json',
  },
  sends: ['subscriptions/listen for every kind of change that is declared'],
  run: async (context) => {
    const reply = await listen(context, await declaredFilter(context, context.facts.capabilities))
    reply.close()
    const stopped = barred(reply)
    if (stopped) return stopped
    // Errors may come as JSON; whether there should be one is another question.
    if (reply.error) return notExercised(`subscriptions/listen was answered with ${tell(reply)}.`)
    if (reply.status === 200 && reply.type === EVENT_STREAM) return passed()
    const type = reply.type === '' ? '' : ` as ${reply.type}`
    const message = `subscriptions/listen was answered with ${tell(reply)}${type}; an event stream is due.`
    return failed(violation(reply, message, { actual: reply.type, expected: EVENT_STREAM }))
  },
})
