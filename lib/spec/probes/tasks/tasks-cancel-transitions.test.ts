import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, altering, saying } from '@/lib/testing/reference/tasking'

testProbe('tasks-cancel-transitions', {
  passes: [{ name: 'by the book', server: taskServer }],
  fails: [
    {
      name: 'still working',
      server: altering(['tasks/cancel'], (task) => ({ ...task, status: 'working' })),
      tools: ['add'],
      says: 'a task that is “working”',
    },
    {
      name: 'completed later',
      server: saying('tasks/cancel', { result: { taskId: 't', status: 'cancelled' } }),
      tools: ['add'],
      says: 'A cancelled task is',
    },
    {
      name: 'an error',
      server: saying('tasks/cancel', { error: { code: -32603, message: 'No' } }),
      tools: ['add'],
      says: 'error -32603',
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [{ name: 'no tool may be called', server: taskServer, tools: [] }],
})
