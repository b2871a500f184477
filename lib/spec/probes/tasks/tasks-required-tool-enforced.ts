import { defineProbe } from '@/lib/spec/probe'
import { expectsError } from '@/lib/spec/probes/parts/expects-error'
import { notExercised } from '@/lib/spec/probing/verdict'
import { AS_TASK, taskSupport } from './declared'

export const tasksRequiredToolEnforced = defineProbe({
  id: 'tasks-required-tool-enforced',
  risk: 'calls-tools',
  needs: AS_TASK,
  why: 'A tool that runs for minutes would block the request of a client that knows nothing of tasks.',
  fix: 'Answer a call without task with error -32601 where the tool says taskSupport: required.',
  example: {
    right: '{"error": {"code": -32601, "message": "This tool must be called as a task"}}',
    wrong: '{"result": {"content": […]}}',
  },
  sends: ['tools/call, without task, of one allowed tool whose taskSupport is required'],
  run: async (context) => {
    const found = (await context.callable()).find(({ tool }) => taskSupport(tool) === 'required')
    if (!found) return notExercised('No tool that requires a task may be called.')
    const params = { name: found.name, arguments: found.args }
    return expectsError(context, { method: 'tools/call', params, what: `${found.name} without task`, codes: [-32601] })
  },
})
