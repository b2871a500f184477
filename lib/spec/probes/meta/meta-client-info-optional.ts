import { META } from '@/lib/protocol/meta'
import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'

export const metaClientInfoOptional = defineProbe({
  id: 'meta-client-info-optional',
  risk: 'safe',
  why: 'Clients need not say who they are; a server that insists shuts those out.',
  fix: 'Serve requests whose _meta has no io.modelcontextprotocol/clientInfo like any other.',
  example: { right: 'no clientInfo → HTTP/1.1 200 OK', wrong: 'no clientInfo → {"error": {"code": -32602, …}}' },
  sends: ['server/discover, then the same without clientInfo in _meta'],
  run: async (context) => {
    const whole = await context.request('server/discover')
    if (!whole.result) return notExercised(`With clientInfo, server/discover was answered with ${tell(whole)}.`)
    const reply = await context.request('server/discover', {}, { meta: { [META.clientInfo]: undefined } })
    const stopped = barred(reply)
    if (stopped) return stopped
    if (reply.result && reply.status === 200) return passed()
    return failed(violation(reply, `server/discover without clientInfo was answered with ${tell(reply)}.`))
  },
})
