import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, saying } from '@/lib/testing/reference/tasking'

testProbe('tasks-cancel-terminal-rejected', {
  passes: [{ name: 'by the book', server: taskServer }],
  fails: [
    {
      name: 'a second end',
      server: saying('tasks/cancel', { result: { taskId: 't', status: 'cancelled' } }),
      tools: ['add'],
      says: 'error -32602 is due',
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [{ name: 'no tool may be called', server: taskServer, tools: [] }],
})
