import { testProbe } from '@/lib/testing/probe-tester'
import { handleServer, handleSaying } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-not-for-non-declaring', {
  passes: [{ name: 'by the book', server: handleServer, tools: ['slow'] }],
  fails: [
    {
      name: 'a handle for everybody',
      server: handleSaying('tools/call', { result: { resultType: 'task', taskId: 't1', status: 'working' } }),
      tools: ['slow'],
      says: 'slow was answered with a task',
    },
  ],
  notApplicable: [{ name: 'a server without the extension' }, { name: '2025-11-25', revision: '2025-11-25' }],
  notExercised: [
    { name: 'no tool may be called', server: handleServer, tools: [] },
    { name: 'a tool that is never a task', server: handleServer, tools: ['add'] },
  ],
})
