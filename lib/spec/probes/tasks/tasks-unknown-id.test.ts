import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, taskBreaking, saying } from '@/lib/testing/reference/tasking'

testProbe('tasks-unknown-id', {
  passes: [{ name: 'by the book', server: taskServer }],
  fails: [
    {
      name: 'an internal error',
      server: saying('tasks/get', { error: { code: -32603, message: 'Oops' } }),
      says: 'tasks/get for an id',
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [
    {
      name: 'authorization first',
      server: taskBreaking(({ message }) =>
        message['method'] === 'tasks/get' ? new Response(null, { status: 401 }) : undefined,
      ),
    },
  ],
})
