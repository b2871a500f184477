import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { withoutExtension, UNKNOWN_TASK } from './declared'
import { taskRequest } from './extension-request'

export const tasksExtMcpNameValidated = defineProbe({
  id: 'tasks-ext-mcp-name-validated',
  risk: 'safe',
  appliesTo: withoutExtension,
  why: 'What stands before the server routes requests about a task by Mcp-Name; one that lies goes to the wrong instance.',
  fix: 'Compare Mcp-Name with params.taskId; answer 400 and error -32020 when they differ.',
  example: {
    right: 'Mcp-Name: 7f1c…\n\n{"method": "tasks/get", "params": {"taskId": "7f1c…"}}',
    wrong: 'Mcp-Name: other\n\n{"method": "tasks/get", "params": {"taskId": "7f1c…"}}\n\nHTTP/1.1 200 OK',
  },
  sends: ['tasks/get for an id that does not exist, with that id in Mcp-Name', 'The same with another id in Mcp-Name'],
  run: async (context) => {
    const right = await taskRequest(context, 'tasks/get', UNKNOWN_TASK)
    const stopped = barred(right)
    if (stopped) return stopped
    if (right.error?.code === -32601) return notExercised(`tasks/get was answered with ${tell(right)}.`)
    const violations = []
    if (right.error?.code === -32020)
      violations.push(violation(right, 'tasks/get with the right Mcp-Name was refused for its headers.'))
    const wrong = await taskRequest(
      context,
      'tasks/get',
      UNKNOWN_TASK,
      {},
      { headers: { 'Mcp-Name': 'parley-other-task' } },
    )
    const values = { actual: wrong.error?.code ?? null, expected: -32020 }
    if (wrong.status !== 400 || wrong.error?.code !== -32020)
      violations.push(
        violation(wrong, `tasks/get with another id in Mcp-Name was answered with ${tell(wrong)}.`, values),
      )
    return judged(violations)
  },
})
