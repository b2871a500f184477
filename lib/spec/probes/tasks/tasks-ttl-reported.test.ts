import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, altering } from '@/lib/testing/reference/tasking'

testProbe('tasks-ttl-reported', {
  passes: [{ name: 'by the book', server: taskServer }],
  fails: [
    {
      name: 'text',
      server: altering(['tasks/get'], (task) => ({ ...task, ttl: '60s' })),
      tools: ['add'],
      says: 'ttl “60s”',
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [{ name: 'no tool may be called', server: taskServer, tools: [] }],
})
