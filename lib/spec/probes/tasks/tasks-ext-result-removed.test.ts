import { testProbe } from '@/lib/testing/probe-tester'
import { handleServer, handleBreaking, handleSaying } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-result-removed', {
  passes: [{ name: 'by the book', server: handleServer }],
  fails: [
    {
      name: 'still there',
      server: handleSaying('tasks/list', { result: { resultType: 'complete', tasks: [] } }),
      says: 'tasks/list was answered with',
    },
  ],
  notApplicable: [{ name: 'a server without the extension' }, { name: '2025-11-25', revision: '2025-11-25' }],
  notExercised: [
    {
      name: 'authorization first',
      server: handleBreaking(({ message }) =>
        message['method'] === 'tasks/result' ? new Response(null, { status: 401 }) : undefined,
      ),
    },
  ],
})
