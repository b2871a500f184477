import { testProbe } from '@/lib/testing/probe-tester'
import { META } from '@/lib/protocol/meta'
import { taskServer, altering } from '@/lib/testing/reference/tasking'

testProbe('tasks-related-meta-omitted', {
  passes: [{ name: 'by the book', server: taskServer }],
  fails: [
    {
      name: 'said twice',
      server: altering(['tasks/get', 'tasks/cancel'], (task) => ({
        ...task,
        _meta: { [META.relatedTask]: { taskId: 't1' } },
      })),
      tools: ['add'],
      says: 'The answer to tasks/get has',
      times: 2,
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [{ name: 'no tool may be called', server: taskServer, tools: [] }],
})
