import { defineProbe } from '@/lib/spec/probe'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { hasResponse, interrupt, NOT_INTERRUPTED, resume } from './interrupted'

export const httpSseResumeViaGet = defineProbe({
  id: 'http-sse-resume-via-get',
  risk: 'calls-tools',
  why: 'A client whose connection broke comes back with the id of the last event; when that leads nowhere, the answer is lost.',
  fix: 'Keep what was sent under every event id you hand out, and send the rest to a GET with Last-Event-ID.',
  example: {
    right: 'GET /mcp\nLast-Event-ID: s1.0\n\nHTTP/1.1 200 OK\n\ndata: {"jsonrpc": "2.0", "id": 1, "result": {…}}',
    wrong: 'GET /mcp\nLast-Event-ID: s1.0\n\nHTTP/1.1 405 Method Not Allowed',
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
    const stopped = barred(reply)
    if (stopped) return stopped
    if (hasResponse(reply, call.id)) return passed()
    const message = `GET with Last-Event-ID: ${call.eventId} was answered with ${tell(reply)}, without the response.`
    return failed(violation(reply, message))
  },
})
