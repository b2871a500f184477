import { testProbe } from '@/lib/testing/probe-tester'
import { handleServer, handleAltering } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-input-keys-unique', {
  passes: [{ name: 'by the book', server: handleServer, tools: ['ask'] }],
  fails: [
    {
      name: 'another question',
      server: handleAltering(['tasks/get'], (task, nth) => ({
        ...task,
        inputRequests: { q: { method: 'roots/list', params: { nth } } },
      })),
      tools: ['slow'],
      says: 'stands for another question',
    },
  ],
  notApplicable: [{ name: 'a server without the extension' }, { name: '2025-11-25', revision: '2025-11-25' }],
  notExercised: [{ name: 'a tool that asks nothing', server: handleServer, tools: ['slow'] }],
})
