import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, rewriting } from '@/lib/testing/reference/tasking'

testProbe('tasks-create-status-working', {
  passes: [{ name: 'by the book', server: taskServer }],
  fails: [
    {
      name: 'a status of its own',
      server: rewriting(['tools/call'], (text) => text.replace('working', 'submitted')),
      tools: ['add'],
      says: 'begins as “submitted”',
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [{ name: 'no tool may be called', server: taskServer, tools: [] }],
})
