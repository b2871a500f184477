import { testProbe } from '@/lib/testing/probe-tester'
import { handleServer, handleAltering } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-task-shape', {
  passes: [{ name: 'by the book', server: handleServer, tools: ['slow'] }],
  fails: [
    {
      name: 'the old names',
      server: handleAltering(['tasks/get'], ({ ttlMs: ttl = null, ...result }) => ({ ...result, ttl })),
      tools: ['slow'],
      says: '/result/ttlMs',
    },
  ],
  notApplicable: [{ name: 'a server without the extension' }, { name: '2025-11-25', revision: '2025-11-25' }],
  notExercised: [
    { name: 'no tool may be called', server: handleServer, tools: [] },
    { name: 'a tool that is never a task', server: handleServer, tools: ['add'] },
  ],
})
