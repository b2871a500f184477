import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, altering } from '@/lib/testing/reference/tasking'

testProbe('tasks-list-cursor', {
  passes: [{ name: 'by the book', server: taskServer, tools: ['add', 'slow'] }],
  fails: [
    {
      name: 'no cursor',
      server: altering(['tasks/list'], ({ nextCursor: _next, ...page }) => page),
      tools: ['add', 'slow'],
      says: 'without a cursor',
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [{ name: 'no tool may be called', server: taskServer, tools: [] }],
})
