import { testProbe } from '@/lib/testing/probe-tester'
import { handleServer, handleAltering } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-get-per-status', {
  passes: [{ name: 'by the book', server: handleServer, tools: ['slow'] }],
  fails: [
    {
      name: 'no result',
      server: handleAltering(['tasks/get'], ({ result: _result, ...task }) => task),
      tools: ['slow'],
      says: '/result/result',
    },
  ],
  notApplicable: [{ name: 'a server without the extension' }, { name: '2025-11-25', revision: '2025-11-25' }],
  notExercised: [{ name: 'no tool may be called', server: handleServer, tools: [] }],
})
