import { testProbe } from '@/lib/testing/probe-tester'
import { handleServer, handleBreaking, handleSaying } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-update-cancel-unknown-id', {
  passes: [{ name: 'by the book', server: handleServer }],
  fails: [
    {
      name: 'done',
      server: handleSaying('tasks/cancel', { result: { resultType: 'complete' } }),
      says: 'tasks/cancel for an id',
    },
  ],
  notApplicable: [{ name: 'a server without the extension' }, { name: '2025-11-25', revision: '2025-11-25' }],
  notExercised: [
    {
      name: 'authorization first',
      server: handleBreaking(({ message }) =>
        message['method'] === 'tasks/update' ? new Response(null, { status: 401 }) : undefined,
      ),
    },
  ],
})
