import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, passed } from '@/lib/spec/probing/verdict'

export const lifecyclePingAnswered = defineProbe({
  id: 'lifecycle-ping-answered',
  risk: 'safe',
  why: 'Clients find out by ping whether the server is still there; one that does not answer is taken for dead.',
  fix: 'Answer ping with an empty result, at once and in every state of the session.',
  example: { right: '{"id": 3, "result": {}}', wrong: '{"id": 3, "error": {"code": -32601, …}}' },
  sends: ['ping'],
  run: async (context) => {
    const reply = await context.request('ping')
    const stopped = barred(reply)
    if (stopped) return stopped
    return reply.result ? passed() : failed(violation(reply, `ping was answered with ${tell(reply)}; a result is due.`))
  },
})
