import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, rewriting } from '@/lib/testing/reference/tasking'

testProbe('tasks-result-related-meta', {
  passes: [{ name: 'by the book', server: taskServer }],
  fails: [
    {
      name: 'no metadata',
      server: rewriting(['tasks/result'], (text) => text.replace(/"_meta":\{.*?\}\}/, '"meta":{}')),
      tools: ['add'],
      says: 'names no task',
    },
    {
      name: 'another task',
      server: rewriting(['tasks/result'], (text) => text.replace(/"taskId":"[^"]+"/, '"taskId":"other"')),
      tools: ['add'],
      says: 'names the task “other”',
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [{ name: 'no tool may be called', server: taskServer, tools: [] }],
})
