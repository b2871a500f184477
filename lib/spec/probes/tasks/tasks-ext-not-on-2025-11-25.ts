import { defineProbe } from '@/lib/spec/probe'
import { TASKS_EXTENSION } from '@/lib/protocol/extensions'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'

/** Tools that are called; more tell nothing new. */
const MOST = 4

export const tasksExtNotOn20251125 = defineProbe({
  id: 'tasks-ext-not-on-2025-11-25',
  risk: 'calls-tools',
  why: 'A client of 2025-11-25 does not know resultType, and takes the handle for an empty result.',
  fix: 'Hand out task handles of the extension on 2026-07-28 only.',
  example: { right: '{"result": {"content": […]}}', wrong: '{"result": {"resultType": "task", "taskId": "7f1c…", …}}' },
  sends: [
    'initialize at 2025-11-25 with the tasks extension among the capabilities',
    'tools/call of up to four allowed tools',
  ],
  run: async (context) => {
    const callable = (await context.callable()).slice(0, MOST)
    if (callable.length === 0) return notExercised('No tool may be called.')
    const capabilities = { ...context.facts.declared, extensions: { [TASKS_EXTENSION]: {} } }
    const hello = await context.initialize({ capabilities })
    if (!hello.result) return notExercised(`initialize was answered with ${tell(hello)}.`)
    const session = { headers: { 'Mcp-Session-Id': hello.header('mcp-session-id') }, handshake: false } as const
    await context.notify('notifications/initialized', {}, session)
    const replies = []
    for (const { name, args } of callable)
      replies.push(await context.request('tools/call', { name, arguments: args }, session))
    const handles = replies.filter(({ result }) => result?.['resultType'] === 'task')
    const message = 'On 2025-11-25, tools/call was answered with a task handle of the extension.'
    if (replies.every(({ response }) => !response)) return notExercised('No call was answered.')
    return judged(handles.map((reply) => violation(reply, message, { path: '/result/resultType', actual: 'task' })))
  },
})
