import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, rewriting, saying } from '@/lib/testing/reference/tasking'

testProbe('tasks-create-result', {
  passes: [{ name: 'by the book', server: taskServer }],
  fails: [
    {
      name: 'content in place of a task',
      server: saying('tools/call', { result: { content: [] } }),
      tools: ['add'],
      says: 'without a task',
      times: 1,
    },
    {
      name: 'both',
      server: rewriting(['tools/call'], (text) => text.replace('"task":', '"content":[],"task":')),
      tools: ['add'],
      says: 'comes with content',
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [{ name: 'no tool may be called', server: taskServer, tools: [] }],
})
