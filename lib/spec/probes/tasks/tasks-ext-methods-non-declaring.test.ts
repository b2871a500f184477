import { testProbe } from '@/lib/testing/probe-tester'
import { handleServer, handleBreaking, handleSaying } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-methods-non-declaring', {
  passes: [{ name: 'by the book', server: handleServer }],
  fails: [
    {
      name: 'no such task',
      server: handleSaying('tasks/get', { error: { code: -32602, message: 'No such task' } }),
      says: 'error -32021 is due',
    },
  ],
  notApplicable: [{ name: 'a server without the extension' }, { name: '2025-11-25', revision: '2025-11-25' }],
  notExercised: [
    {
      name: 'authorization first',
      server: handleBreaking(({ message }) =>
        message['method'] === 'tasks/get' ? new Response(null, { status: 401 }) : undefined,
      ),
    },
  ],
})
