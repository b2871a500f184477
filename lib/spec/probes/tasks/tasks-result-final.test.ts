import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, saying } from '@/lib/testing/reference/tasking'

testProbe('tasks-result-final', {
  passes: [{ name: 'by the book', server: taskServer }],
  fails: [
    {
      name: 'the task once more',
      server: saying('tasks/result', { result: { taskId: 't1', status: 'completed' } }),
      tools: ['add'],
      says: 'a result without content',
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [{ name: 'no tool may be called', server: taskServer, tools: [] }],
})
