import { defineProbe } from '@/lib/spec/probe'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notApplicable, notExercised, passed } from '@/lib/spec/probing/verdict'

export const httpSessionDeleteStatus = defineProbe({
  id: 'http-session-delete-status',
  risk: 'disruptive',
  why: 'A client that says goodbye should know whether it was heard; errors fill its log at every end.',
  fix: 'Answer DELETE in a session by ending it, with 200 or 204, or with 405 when clients cannot end sessions.',
  example: {
    right: 'DELETE /mcp\nMcp-Session-Id: 4f1c…\n\nHTTP/1.1 204 No Content',
    wrong: 'DELETE /mcp\nMcp-Session-Id: 4f1c…\n\nHTTP/1.1 500 Internal Server Error',
  },
  appliesTo: overHttpSse,
  sends: ['initialize, for a session of the probe’s own', 'DELETE with that Mcp-Session-Id'],
  run: async (context) => {
    if ((await context.session()) === undefined) return notApplicable('The server gives no session id.')
    const reply = await context.http({ method: 'DELETE' })
    const { status = 0 } = reply
    const stopped = status === 403 ? notExercised('The server wants authorization first.') : barred(reply)
    if (stopped) return stopped
    if ((status >= 200 && status < 300) || status === 405) return passed()
    return failed(violation(reply, `DELETE in a session was answered with ${tell(reply)}; 200, 204 or 405 is due.`))
  },
})
