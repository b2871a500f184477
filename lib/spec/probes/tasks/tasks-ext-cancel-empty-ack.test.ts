import { testProbe } from '@/lib/testing/probe-tester'
import { handleServer, handleAltering, handleSaying } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-cancel-empty-ack', {
  passes: [{ name: 'by the book', server: handleServer, tools: ['slow'] }],
  fails: [
    {
      name: 'the task',
      server: handleAltering(['tasks/cancel'], (result) => ({ ...result, status: 'cancelled' })),
      tools: ['slow'],
      says: 'has status',
    },
    {
      name: 'an error when it is over',
      server: handleSaying('tasks/cancel', { error: { code: -32602, message: 'Over' } }),
      tools: ['slow'],
      says: '“Over”',
    },
  ],
  notApplicable: [{ name: 'a server without the extension' }, { name: '2025-11-25', revision: '2025-11-25' }],
  notExercised: [
    { name: 'no tool may be called', server: handleServer, tools: [] },
    { name: 'a tool that is never a task', server: handleServer, tools: ['add'] },
  ],
})
