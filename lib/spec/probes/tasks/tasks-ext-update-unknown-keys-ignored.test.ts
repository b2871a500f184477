import { testProbe } from '@/lib/testing/probe-tester'
import { handleServer, handleSaying } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-update-unknown-keys-ignored', {
  passes: [{ name: 'by the book', server: handleServer, tools: ['slow'] }],
  fails: [
    {
      name: 'an error',
      server: handleSaying('tasks/update', { error: { code: -32602, message: 'Unknown key' } }),
      tools: ['slow'],
      says: '“Unknown key”',
    },
  ],
  notApplicable: [{ name: 'a server without the extension' }, { name: '2025-11-25', revision: '2025-11-25' }],
  notExercised: [
    { name: 'no tool may be called', server: handleServer, tools: [] },
    { name: 'a tool that is never a task', server: handleServer, tools: ['add'] },
  ],
})
