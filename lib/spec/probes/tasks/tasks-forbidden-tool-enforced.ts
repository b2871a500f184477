import { defineProbe } from '@/lib/spec/probe'
import { expectsError } from '@/lib/spec/probes/parts/expects-error'
import { notExercised } from '@/lib/spec/probing/verdict'
import { AS_TASK, taskSupport } from './declared'

export const tasksForbiddenToolEnforced = defineProbe({
  id: 'tasks-forbidden-tool-enforced',
  risk: 'calls-tools',
  needs: AS_TASK,
  why: 'A client that gets content where it asked for a task has nothing to poll.',
  fix: 'Answer a call with task with error -32601 where the tool does not say that it can be one.',
  example: {
    right: '{"error": {"code": -32601, "message": "This tool cannot be called as a task"}}',
    wrong: '{"result": {"content": […]}}',
  },
  sends: ['tools/call, with task, of one allowed tool that has no taskSupport, or forbids it'],
  run: async (context) => {
    const found = (await context.callable()).find(({ tool }) => taskSupport(tool) === 'forbidden')
    if (!found) return notExercised('No tool that cannot be a task may be called.')
    const params = { name: found.name, arguments: found.args, task: { ttl: 60_000 } }
    return expectsError(context, { method: 'tools/call', params, what: `${found.name} as a task`, codes: [-32601] })
  },
})
