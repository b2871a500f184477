import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, rewriting } from '@/lib/testing/reference/tasking'

testProbe('tasks-id-string-unique', {
  passes: [{ name: 'by the book', server: taskServer, tools: ['add', 'slow'] }],
  fails: [
    {
      name: 'the same id for all',
      server: rewriting(['tools/call'], (text) => text.replace(/"taskId":"[^"]+"/, '"taskId":"t1"')),
      tools: ['add', 'slow'],
      says: 'was given away before',
    },
    {
      name: 'a number',
      server: rewriting(['tools/call'], (text) => text.replace(/"taskId":"[^"]+"/, '"taskId":1')),
      tools: ['add'],
      says: 'no string',
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [{ name: 'no tool may be called', server: taskServer, tools: [] }],
})
