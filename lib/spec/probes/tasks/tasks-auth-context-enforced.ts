import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { AS_TASK, taskSupport } from './declared'
import { createTask } from './task-run'

export const tasksAuthContextEnforced = defineProbe({
  id: 'tasks-auth-context-enforced',
  risk: 'calls-tools',
  needs: AS_TASK,
  why: 'A task may hold what only its owner may see; its id is no secret that protects it.',
  fix: 'Keep with each task for whom it was made, and answer everybody else as if it did not exist.',
  example: {
    right: 'tasks/get of another’s task → {"error": {"code": -32602, "message": "There is no such task"}}',
    wrong: 'tasks/get of another’s task → {"result": {"taskId": "7f1c…", …}}',
  },
  sends: [
    'One allowed tool that can be a task is called as one, with your Authorization',
    'tasks/get and tasks/result for it on another connection, without Authorization',
  ],
  run: async (context) => {
    const { headers } = context.facts
    if (!headers.some(([name]) => name.toLowerCase() === 'authorization'))
      return notExercised('There is no identity to tell apart.')
    const found = (await context.callable()).find(({ tool }) => taskSupport(tool) !== 'forbidden')
    if (!found) return notExercised('No tool that can be a task may be called.')
    const { created, id } = await createTask(context, found.name, found.args, 'parley-owned')
    if (id === undefined) return notExercised(`The call was answered with ${tell(created)}.`)
    const anybody = { headers: { Authorization: undefined } }
    const other = context.fresh()
    const hello = await other.initialize({}, anybody)
    if (!hello.result) return notExercised('Two identities are needed: without one the server lets nobody in.')
    const session = {
      headers: { ...anybody.headers, 'Mcp-Session-Id': hello.header('mcp-session-id') },
      handshake: false,
    } as const
    const replies = [
      await other.request('tasks/get', { taskId: id }, session),
      await other.request('tasks/result', { taskId: id }, session),
    ]
    const shown = replies.filter(({ result }) => result)
    const message = 'A task that was made with an identity is shown to a client without any.'
    return judged(shown.map((reply) => violation(reply, message, { path: '/result' })))
  },
})
