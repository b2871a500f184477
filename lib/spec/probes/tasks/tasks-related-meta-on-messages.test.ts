import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, rewriting } from '@/lib/testing/reference/tasking'

testProbe('tasks-related-meta-on-messages', {
  passes: [{ name: 'by the book', server: taskServer, tools: ['ask', 'report'] }],
  fails: [
    {
      name: 'no metadata',
      server: rewriting(['tasks/result'], (text) => text.replace(/"_meta":\{.*?\}\}/, '"meta":{}')),
      tools: ['ask'],
      says: 'elicitation/create belongs to the task',
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [{ name: 'a tool that says nothing', server: taskServer, tools: ['add'] }],
})
