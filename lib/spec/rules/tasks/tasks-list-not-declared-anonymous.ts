import { objectAt } from '@/lib/protocol/json'
import { hasCapability } from '@/lib/spec/needs'
import { hasCredentials } from '@/lib/spec/parts/credentials'
import { defineRule } from '@/lib/spec/rule'

export const tasksListNotDeclaredAnonymous = defineRule({
  id: 'tasks-list-not-declared-anonymous',
  why: 'A server that does not know who asks lists the tasks of everybody to anybody.',
  fix: 'Require authorization, or leave tasks.list out of the capabilities.',
  example: {
    right: '"capabilities": {"tasks": {"cancel": {}, "requests": {…}}}',
    wrong: '"capabilities": {"tasks": {"list": {}, …}} to a client without credentials',
  },
  on: 'result',
  methods: ['initialize'],
  needs: 'tasks.list',
  check: ({ result, request }) => {
    if (!hasCapability(objectAt(result, 'capabilities'), 'tasks.list')) return undefined
    if (hasCredentials(request.http)) return []
    const message = 'The server offers to list tasks to a client that did not prove who it is.'
    return [{ message, path: '/result/capabilities/tasks/list', evidence: [request.message.seq], mend: 'remove' }]
  },
})
