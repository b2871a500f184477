import { defineProbe } from '@/lib/spec/probe'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import type { ProbeViolation } from '@/lib/recording/probing'
import { hasResponse, interrupt, NOT_INTERRUPTED, resume } from './interrupted'

export const httpSseEventIdIdentifiesStream = defineProbe({
  id: 'http-sse-event-id-identifies-stream',
  risk: 'calls-tools',
  why: 'A client with two broken streams comes back to each; an id that does not say which gives it the wrong answer.',
  fix: 'Make event ids unique within the session, and keep with each the stream that it belongs to.',
  example: {
    right: 'GET with the id of stream 1 brings the response of stream 1',
    wrong: 'GET with the id of stream 1 brings the response of stream 2',
  },
  appliesTo: overHttpSse,
  sends: [
    'Two calls of an allowed tool at once, both streams broken off after the first event id',
    'GET with each of the ids as Last-Event-ID',
  ],
  run: async (context) => {
    const calls = await interrupt(context, 2)
    if (!calls) return notExercised(NOT_INTERRUPTED)
    const violations: ProbeViolation[] = []
    for (const call of calls) {
      const reply = await resume(context, call)
      if (reply.status !== 200) return notExercised(`GET with Last-Event-ID was answered with ${tell(reply)}.`)
      const other = calls.find(({ id }) => id !== call.id && hasResponse(reply, id))
      const message = `GET with Last-Event-ID: ${call.eventId} brought the response of another stream, ${other?.id ?? ''}.`
      if (other) violations.push(violation(reply, message))
      else if (!hasResponse(reply, call.id))
        return notExercised('A stream that was taken up again brought no response.')
    }
    return judged(violations)
  },
})
