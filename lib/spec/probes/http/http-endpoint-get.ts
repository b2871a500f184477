import { defineProbe } from '@/lib/spec/probe'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'

export const httpEndpointGet = defineProbe({
  id: 'http-endpoint-get',
  risk: 'safe',
  why: 'Clients open a stream by GET to hear what the server says unasked; only 405 tells them that there is none.',
  fix: 'Answer GET on the endpoint with an event stream, or with 405.',
  example: {
    right: 'GET /mcp\nAccept: text/event-stream\n\nHTTP/1.1 405 Method Not Allowed',
    wrong: 'GET /mcp\nAccept: text/event-stream\n\nHTTP/1.1 404 Not Found',
  },
  appliesTo: overHttpSse,
  sends: ['GET on the endpoint, with Accept: text/event-stream and the session'],
  run: async (context) => {
    const reply = await context.stream({ method: 'GET' })
    reply.close()
    const { status, type } = reply
    if (status === undefined) return notExercised(`GET was answered with ${tell(reply)}.`)
    if (status === 403) return notExercised('The server wants authorization first.')
    const stopped = barred(reply)
    if (stopped) return stopped
    if (status === 405 || (status === 200 && type === 'text/event-stream')) return passed()
    const what = status === 200 ? `HTTP 200 and ${type || 'no Content-Type'}` : `HTTP ${status}`
    return failed(violation(reply, `GET was answered with ${what}; an event stream or 405 is due.`))
  },
})
