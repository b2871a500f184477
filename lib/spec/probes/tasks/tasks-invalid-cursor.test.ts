import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, taskBreaking, saying } from '@/lib/testing/reference/tasking'

testProbe('tasks-invalid-cursor', {
  passes: [{ name: 'by the book', server: taskServer }],
  fails: [
    {
      name: 'page one',
      server: saying('tasks/list', { result: { tasks: [] } }),
      says: 'tasks/list with an invalid cursor',
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [
    {
      name: 'authorization first',
      server: taskBreaking(({ message }) =>
        message['method'] === 'tasks/list' ? new Response(null, { status: 401 }) : undefined,
      ),
    },
  ],
})
