import { testProbe } from '@/lib/testing/probe-tester'
import { handleServer, handleBreaking, handleSaying } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-get-unknown-id', {
  passes: [{ name: 'by the book', server: handleServer }],
  fails: [
    {
      name: 'an internal error',
      server: handleSaying('tasks/get', { error: { code: -32603, message: 'Oops' } }),
      says: 'tasks/get for an id',
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
