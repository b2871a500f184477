import { testProbe } from '@/lib/testing/probe-tester'
import { handleServer, handleAltering } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-update-empty-ack', {
  passes: [{ name: 'by the book', server: handleServer, tools: ['slow', 'ask'] }],
  fails: [
    {
      name: 'the task',
      server: handleAltering(['tasks/update'], (result) => ({ ...result, status: 'working' })),
      tools: ['slow'],
      says: 'has status',
    },
    {
      name: 'not complete',
      server: handleAltering(['tasks/update'], () => ({})),
      tools: ['slow'],
      says: 'is not complete',
    },
  ],
  notApplicable: [{ name: 'a server without the extension' }, { name: '2025-11-25', revision: '2025-11-25' }],
  notExercised: [
    { name: 'no tool may be called', server: handleServer, tools: [] },
    { name: 'a tool that is never a task', server: handleServer, tools: ['add'] },
  ],
})
