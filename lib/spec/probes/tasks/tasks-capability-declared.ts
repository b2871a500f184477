import { defineProbe } from '@/lib/spec/probe'
import { hasCapability } from '@/lib/spec/needs'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notApplicable, notExercised, passed } from '@/lib/spec/probing/verdict'
import { UNKNOWN_TASK } from './declared'

export const tasksCapabilityDeclared = defineProbe({
  id: 'tasks-capability-declared',
  risk: 'safe',
  why: 'A client that sees no tasks capability never asks for a task: the work that went into them is lost.',
  fix: 'Declare tasks with list, cancel and requests.tools.call as far as you serve them.',
  example: {
    right: '"capabilities": {"tools": {}, "tasks": {"list": {}, "requests": {"tools": {"call": {}}}}}',
    wrong: '"capabilities": {"tools": {}}\n\n{"method": "tasks/list"} → {"result": {"tasks": []}}',
  },
  sends: ['tasks/list', 'tasks/get for an id that does not exist'],
  run: async (context) => {
    const { capabilities } = context.facts
    const list = await context.request('tasks/list')
    const stopped = barred(list)
    if (stopped) return stopped
    const served = Array.isArray(list.result?.['tasks'])
    if (hasCapability(capabilities, 'tasks')) {
      const get = await context.request('tasks/get', { taskId: UNKNOWN_TASK })
      return served || get.error?.code === -32602
        ? passed()
        : notExercised(`tasks/list was answered with ${tell(list)}.`)
    }
    if (!served) return notApplicable('The server offers no tasks.')
    return failed(violation(list, 'The server answers tasks/list, but does not declare the capability tasks.'))
  },
})
