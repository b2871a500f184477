import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, saying } from '@/lib/testing/reference/tasking'

testProbe('tasks-forbidden-tool-enforced', {
  passes: [{ name: 'by the book', server: taskServer, tools: ['find'] }],
  fails: [
    {
      name: 'a plain result',
      server: saying('tools/call', { result: { content: [] } }),
      tools: ['find'],
      says: 'find as a task',
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [{ name: 'no such tool', server: taskServer, tools: ['add'] }],
})
