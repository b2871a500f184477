import { stringAt } from '@/lib/protocol/json'
import { defineRule } from '@/lib/spec/rule'
import { withoutTasks } from './created'

export const tasksExtSupportedMethods = defineRule({
  id: 'tasks-ext-supported-methods',
  why: 'Clients follow tasks of tool calls only; any other handle they take for a broken result.',
  fix: 'Return a task for tools/call, and answer every other request with its result.',
  example: {
    right: 'tools/call → {"resultType": "task", "taskId": "7f1c…", …}',
    wrong: 'resources/read → {"resultType": "task", "taskId": "7f1c…", …}',
  },
  on: 'result',
  appliesTo: withoutTasks,
  check: ({ method, result }) => {
    if (stringAt(result, 'resultType') !== 'task') return undefined
    if (method === 'tools/call') return []
    return [{ message: `${method} was answered with a task.`, path: '/result/resultType' }]
  },
})
