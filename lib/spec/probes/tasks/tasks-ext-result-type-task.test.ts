import { testProbe } from '@/lib/testing/probe-tester'
import { handleServer, handleAltering } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-result-type-task', {
  passes: [{ name: 'by the book', server: handleServer, tools: ['slow'] }],
  fails: [
    {
      name: 'complete',
      server: handleAltering(['tools/call'], (result) => ({ ...result, resultType: 'complete' })),
      tools: ['slow'],
      says: '“complete”',
    },
  ],
  notApplicable: [{ name: 'a server without the extension' }, { name: '2025-11-25', revision: '2025-11-25' }],
  notExercised: [
    { name: 'no tool may be called', server: handleServer, tools: [] },
    { name: 'a tool that is never a task', server: handleServer, tools: ['add'] },
  ],
})
