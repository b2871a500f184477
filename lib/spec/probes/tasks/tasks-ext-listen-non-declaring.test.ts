import { testProbe } from '@/lib/testing/probe-tester'
import { handleServer, handleBreaking, handleSaying } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-listen-non-declaring', {
  passes: [{ name: 'by the book', server: handleServer }],
  fails: [
    {
      name: 'acknowledged',
      server: handleSaying('subscriptions/listen', { result: { resultType: 'complete' } }),
      says: 'error -32021 is due',
    },
  ],
  notApplicable: [
    { name: 'a server without the extension' },
    { name: '2025-11-25', revision: '2025-11-25' },
    {
      name: 'a server without subscriptions',
      server: handleSaying('subscriptions/listen', { error: { code: -32601, message: 'No' } }),
    },
  ],
  notExercised: [
    {
      name: 'authorization first',
      server: handleBreaking(({ message }) =>
        message['method'] === 'subscriptions/listen' ? new Response(null, { status: 401 }) : undefined,
      ),
    },
  ],
})
