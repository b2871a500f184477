import { defineProbe } from '@/lib/spec/probe'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { harmless } from '@/lib/spec/probing/harmless'
import { judged, notExercised } from '@/lib/spec/probing/verdict'

const AT_ONCE = 3

export const httpMultipleStreams = defineProbe({
  id: 'http-multiple-streams',
  risk: 'safe',
  why: 'Clients call several tools at once; a server with room for one stream breaks all but the first.',
  fix: 'Keep what belongs to a stream with its request, and take as many as come.',
  example: {
    right: 'three POSTs at once, three answers',
    wrong: 'the second POST → HTTP 409 Conflict',
  },
  appliesTo: overHttpSse,
  sends: ['Three requests at once: calls of a tool where one may be called, else lists'],
  run: async (context) => {
    const [tool] = await context.callable()
    const method = tool ? 'tools/call' : harmless(context)
    const params = tool ? { name: tool.name, arguments: tool.args } : {}
    const alone = await context.request(method, params)
    if (!alone.result) return notExercised(`${method} alone was answered with ${tell(alone)}.`)
    const replies = await Promise.all(Array.from({ length: AT_ONCE }, () => context.request(method, params)))
    const stopped = replies.map(barred).find((verdict) => verdict !== undefined)
    if (stopped) return stopped
    const wrong = replies.filter(({ response }) => response === undefined)
    return judged(
      wrong.map((reply) => violation(reply, `${method}, one of ${AT_ONCE} at once, was answered with ${tell(reply)}.`)),
    )
  },
})
