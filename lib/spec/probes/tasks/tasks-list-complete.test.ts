import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, altering } from '@/lib/testing/reference/tasking'

testProbe('tasks-list-complete', {
  passes: [{ name: 'by the book', server: taskServer }],
  fails: [
    {
      name: 'an empty list',
      server: altering(['tasks/list'], () => ({ tasks: [] })),
      tools: ['add'],
      says: 'is not in the list',
      times: 2,
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [{ name: 'no tool may be called', server: taskServer, tools: [] }],
})
