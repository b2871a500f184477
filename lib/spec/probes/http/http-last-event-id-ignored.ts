import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { harmless } from '@/lib/spec/probing/harmless'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'

export const httpLastEventIdIgnored = defineProbe({
  id: 'http-last-event-id-ignored',
  risk: 'safe',
  why: 'Modern streams are not resumed; a server that tries may answer a request with the messages of another.',
  fix: 'Do not look at Last-Event-ID in a modern request.',
  example: {
    right: 'Last-Event-ID: 1\n\nHTTP/1.1 200 OK and the response',
    wrong: 'Last-Event-ID: 1\n\nHTTP/1.1 400 Bad Request',
  },
  sends: ['A list request (or server/discover) with Last-Event-ID: 1'],
  run: async (context) => {
    const method = harmless(context)
    const right = await context.request(method)
    if (!right.result) return notExercised(`Without the header, ${method} was answered with ${tell(right)}.`)
    const reply = await context.request(method, {}, { headers: { 'Last-Event-ID': '1' } })
    const stopped = barred(reply)
    if (stopped) return stopped
    const strange = reply.messages.filter(({ message }) => !('id' in message) || message.id !== reply.response?.id)
    if (reply.result && strange.length === 0) return passed()
    const what = reply.result ? 'messages that have nothing to do with it' : tell(reply)
    return failed(violation(reply, `${method} with Last-Event-ID: 1 was answered with ${what}.`))
  },
})
