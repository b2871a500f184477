import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, altering } from '@/lib/testing/reference/tasking'

testProbe('tasks-task-shape', {
  passes: [{ name: 'by the book', server: taskServer }],
  fails: [
    {
      name: 'no ttl',
      server: altering(['tasks/get'], ({ ttl: _ttl, ...rest }) => rest),
      tools: ['add'],
      says: '/result/ttl',
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [{ name: 'no tool may be called', server: taskServer, tools: [] }],
})
