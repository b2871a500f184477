import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, altering } from '@/lib/testing/reference/tasking'

testProbe('tasks-status-transitions', {
  passes: [{ name: 'by the book', server: taskServer }],
  fails: [
    {
      name: 'back from the end',
      server: altering(['tasks/cancel', 'tasks/get'], (task, nth) => ({
        ...task,
        status: nth % 2 ? 'completed' : 'working',
      })),
      tools: ['add'],
      says: 'The task went from “completed” to “working”',
      times: 2,
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [{ name: 'no tool may be called', server: taskServer, tools: [] }],
})
