import { testProbe } from '@/lib/testing/probe-tester'
import { handleServer, handleAltering } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-failed-status-message', {
  passes: [{ name: 'by the book', server: handleServer, tools: ['crash'] }],
  fails: [
    {
      name: 'without a word',
      server: handleAltering(['tasks/get'], ({ statusMessage: _message, ...task }) => task),
      tools: ['crash'],
      says: 'no statusMessage',
    },
  ],
  notApplicable: [{ name: 'a server without the extension' }, { name: '2025-11-25', revision: '2025-11-25' }],
  notExercised: [{ name: 'a tool error', server: handleServer, tools: ['fail'] }],
})
