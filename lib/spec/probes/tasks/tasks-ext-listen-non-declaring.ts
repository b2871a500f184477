import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notApplicable, passed } from '@/lib/spec/probing/verdict'
import { withoutExtension, UNKNOWN_TASK } from './declared'

export const tasksExtListenNonDeclaring = defineProbe({
  id: 'tasks-ext-listen-non-declaring',
  risk: 'safe',
  appliesTo: withoutExtension,
  why: 'Notifications of tasks mean nothing to a client that does not know them.',
  fix: 'Answer subscriptions/listen with taskIds with error -32021 where the request does not declare the extension.',
  example: {
    right: '{"error": {"code": -32021, "message": "…", "data": {…}}}',
    wrong: '{"method": "notifications/subscriptions/acknowledged", …}',
  },
  sends: ['subscriptions/listen for one task, with no client capabilities'],
  run: async (context) => {
    const params = { notifications: { taskIds: [UNKNOWN_TASK] } }
    const reply = await context.start('subscriptions/listen', params, { declared: {} })
    await reply.until(({ messages, ended }) => messages.length > 0 || ended)
    reply.close()
    const stopped = barred(reply)
    if (stopped) return stopped
    if (reply.error?.code === -32021) return passed()
    if (reply.error?.code === -32601) return notApplicable('The server has no subscriptions.')
    const message = `subscriptions/listen for a task, without the extension, was answered with ${tell(reply)}; error -32021 is due.`
    return failed(violation(reply, message, { actual: reply.error?.code ?? null, expected: -32021 }))
  },
})
