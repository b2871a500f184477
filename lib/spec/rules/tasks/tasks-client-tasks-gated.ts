import { isObject } from '@/lib/protocol/json'
import { hasCapability } from '@/lib/spec/needs'
import { defineRule } from '@/lib/spec/rule'

const CAPABILITIES: Readonly<Record<string, string>> = {
  'sampling/createMessage': 'tasks.requests.sampling.createMessage',
  'elicitation/create': 'tasks.requests.elicitation.create',
}

export const tasksClientTasksGated = defineRule({
  id: 'tasks-client-tasks-gated',
  why: 'A client without tasks answers such a request at once or refuses it, and the server waits for a task that never was.',
  fix: 'Add task to the params only when the client declared tasks.requests for this very method.',
  example: {
    right: 'client "tasks": {"requests": {"elicitation": {"create": {}}}} → elicitation/create with "task"',
    wrong: 'client without tasks → elicitation/create with "task"',
  },
  on: 'ask',
  methods: Object.keys(CAPABILITIES),
  check: ({ method, params, path, declared }) => {
    const capability = CAPABILITIES[method]
    if (capability === undefined || !isObject(params) || params['task'] === undefined) return undefined
    if (hasCapability(declared, capability)) return []
    const message = `${method} is to be a task of a client that did not declare ${capability}.`
    return [{ message, path: `${path}/task`, mend: 'remove' }]
  },
})
