import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, passed } from '@/lib/spec/probing/verdict'

export const discoverImplemented = defineProbe({
  id: 'discover-implemented',
  risk: 'safe',
  why: 'Clients learn by server/discover what a server speaks and offers; without it they know nothing of it.',
  fix: 'Answer server/discover with your versions and capabilities, and HTTP 200.',
  example: {
    right: '{"result": {"supportedVersions": ["2026-07-28"], "capabilities": {…}, …}}',
    wrong: '{"error": {"code": -32601, "message": "Method not found"}}',
  },
  sends: ['server/discover'],
  run: async (context) => {
    const reply = await context.request('server/discover')
    const stopped = barred(reply)
    if (stopped) return stopped
    if (reply.result && reply.status === 200) return passed()
    return failed(violation(reply, `server/discover was answered with ${tell(reply)}; HTTP 200 and a result are due.`))
  },
})
