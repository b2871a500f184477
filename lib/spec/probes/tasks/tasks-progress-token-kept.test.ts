import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, rewriting } from '@/lib/testing/reference/tasking'

testProbe('tasks-progress-token-kept', {
  passes: [{ name: 'by the book', server: taskServer, tools: ['report'] }],
  fails: [
    {
      name: 'the id in place of the token',
      server: rewriting(['tasks/result'], (text) => text.replace(/"progressToken":"[^"]+"/, '"progressToken":"t1"')),
      tools: ['report'],
      says: 'has the token “t1”',
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [{ name: 'a tool that says nothing', server: taskServer, tools: ['add'] }],
})
