import { defineProbe } from '@/lib/spec/probe'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { besideAnother, hasResponse, NOT_INTERRUPTED, resume } from './interrupted'

export const httpSseReplaySameStreamOnly = defineProbe({
  id: 'http-sse-replay-same-stream-only',
  risk: 'calls-tools',
  why: 'What belonged to another stream reaches the client twice, or reaches the wrong reader.',
  fix: 'Replay the events of the stream that the id belongs to, and of no other.',
  example: {
    right: 'GET with the id of stream 1 brings messages of stream 1',
    wrong: 'GET with the id of stream 1 brings messages of stream 2, too',
  },
  appliesTo: overHttpSse,
  sends: [
    'Two calls of an allowed tool at once; the stream of one is broken off after its first event id, the other runs to its end',
    'GET with that id as Last-Event-ID',
  ],
  run: async (context) => {
    const call = await besideAnother(context)
    if (!call) return notExercised(NOT_INTERRUPTED)
    const reply = await resume(context, call)
    if (reply.status !== 200 || reply.type !== 'text/event-stream')
      return notExercised(`GET with Last-Event-ID was answered with ${tell(reply)}.`)
    const message = `GET with Last-Event-ID: ${call.eventId} brought the response of another stream, ${call.other}.`
    return hasResponse(reply, call.other) ? failed(violation(reply, message)) : passed()
  },
})
