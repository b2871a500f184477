import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged } from '@/lib/spec/probing/verdict'
import { withoutExtension, UNKNOWN_TASK } from './declared'
import { declaring, taskRequest } from './extension-request'

export const tasksExtResultRemoved = defineProbe({
  id: 'tasks-ext-result-removed',
  risk: 'safe',
  appliesTo: withoutExtension,
  why: 'A client of 2025-11-25 that still gets an answer takes the server for one of its own time.',
  fix: 'Answer tasks/result and tasks/list with error -32601 and HTTP 404.',
  example: {
    right: 'HTTP/1.1 404 Not Found\n\n{"error": {"code": -32601, "message": "Method not found"}}',
    wrong: '{"result": {"tasks": []}}',
  },
  sends: ['tasks/result for an id that does not exist, and tasks/list'],
  run: async (context) => {
    const result = await taskRequest(context, 'tasks/result', UNKNOWN_TASK)
    const list = await context.request('tasks/list', {}, declaring(context))
    const stopped = barred(result) ?? barred(list)
    if (stopped) return stopped
    const replies = [
      { method: 'tasks/result', reply: result },
      { method: 'tasks/list', reply: list },
    ]
    const wrong = replies.filter(({ reply }) => reply.error?.code !== -32601 || reply.status !== 404)
    return judged(
      wrong.map(({ method, reply }) =>
        violation(reply, `${method} was answered with ${tell(reply)}; HTTP 404 and error -32601 are due.`),
      ),
    )
  },
})
