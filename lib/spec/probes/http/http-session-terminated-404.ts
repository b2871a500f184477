import { defineProbe } from '@/lib/spec/probe'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notApplicable, notExercised, passed } from '@/lib/spec/probing/verdict'

export const httpSessionTerminated404 = defineProbe({
  id: 'http-session-terminated-404',
  risk: 'disruptive',
  why: 'By 404 a client knows that it must begin anew; anything else keeps it knocking at a door that is gone.',
  fix: 'Answer every request of a session that was ended with 404.',
  example: {
    right: 'DELETE → 204, then ping → 404',
    wrong: 'DELETE → 204, then ping → 200',
  },
  appliesTo: overHttpSse,
  sends: ['initialize, for a session of the probe’s own', 'DELETE with that Mcp-Session-Id', 'ping with it'],
  run: async (context) => {
    if ((await context.session()) === undefined) return notApplicable('The server gives no session id.')
    const ended = await context.http({ method: 'DELETE' })
    const { status = 0 } = ended
    if (status < 200 || status >= 300) return notExercised(`DELETE was answered with ${tell(ended)}.`)
    const reply = await context.request('ping')
    const stopped = barred(reply)
    if (stopped) return stopped
    if (reply.status === 404) return passed()
    const message = `ping in a session that was ended was answered with ${tell(reply)}; 404 is due.`
    return failed(violation(reply, message, { actual: reply.status, expected: 404 }))
  },
})
