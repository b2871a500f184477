import { testProbe } from '@/lib/testing/probe-tester'
import { silence } from '@/lib/testing/reference/breaks'
import { taskServer, taskBreaking, saying } from '@/lib/testing/reference/tasking'

testProbe('tasks-result-blocks', {
  passes: [{ name: 'by the book', server: taskServer }],
  fails: [
    {
      name: 'an error at once',
      server: saying('tasks/result', { error: { code: -32602, message: 'Not yet' } }),
      tools: ['add'],
      says: '“Not yet”',
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [
    { name: 'no tool may be called', server: taskServer, tools: [] },
    {
      name: 'never an answer',
      server: taskBreaking(({ message }) => (message['method'] === 'tasks/result' ? silence() : undefined)),
      tools: ['add'],
    },
  ],
})
