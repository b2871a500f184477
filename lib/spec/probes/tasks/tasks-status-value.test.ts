import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, altering } from '@/lib/testing/reference/tasking'

testProbe('tasks-status-value', {
  passes: [{ name: 'by the book', server: taskServer }],
  fails: [
    {
      name: 'a status of its own',
      server: altering(['tasks/cancel'], (task) => ({ ...task, status: 'aborted' })),
      tools: ['add'],
      says: '/result/status',
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [{ name: 'no tool may be called', server: taskServer, tools: [] }],
})
