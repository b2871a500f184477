import { defineProbe } from '@/lib/spec/probe'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { interrupt, NOT_INTERRUPTED, resume } from './interrupted'

export const httpDisconnectNotCancel = defineProbe({
  id: 'http-disconnect-not-cancel',
  risk: 'calls-tools',
  why: 'Connections break by themselves; a server that stops working then loses what the person waited for.',
  fix: 'Go on with a request when its stream breaks, until notifications/cancelled names it.',
  example: {
    right: 'the stream breaks; GET with Last-Event-ID brings the result',
    wrong: 'the stream breaks; GET with Last-Event-ID brings an error, or nothing',
  },
  appliesTo: overHttpSse,
  sends: [
    'A call of an allowed tool, whose stream is broken off after its first event id',
    'GET with that id as Last-Event-ID',
  ],
  run: async (context) => {
    const [call] = (await interrupt(context, 1)) ?? []
    if (!call) return notExercised(NOT_INTERRUPTED)
    const reply = await resume(context, call)
    // Whether streams can be resumed at all is another question.
    if (reply.status !== 200 || reply.type !== 'text/event-stream')
      return notExercised(`GET with Last-Event-ID was answered with ${tell(reply)}.`)
    const response = reply.messages.find(({ message }) => 'id' in message && message.id === call.id)?.message
    if (response?.kind === 'result') return passed()
    const what = response?.kind === 'error' ? `brought error ${response.error.code}` : 'brought no response'
    return failed(violation(reply, `The stream of a call was broken off, and taking it up again ${what}.`))
  },
})
