import { testProbe } from '@/lib/testing/probe-tester'
import { handleServer, handleAltering } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-failed-only-jsonrpc', {
  passes: [{ name: 'by the book', server: handleServer, tools: ['fail', 'crash'] }],
  fails: [
    {
      name: 'a tool error',
      server: handleAltering(['tasks/get'], (task) => ({
        ...task,
        status: task['status'] === 'completed' ? 'failed' : task['status']!,
      })),
      tools: ['fail'],
      says: 'without the JSON-RPC error',
    },
  ],
  notApplicable: [{ name: 'a server without the extension' }, { name: '2025-11-25', revision: '2025-11-25' }],
  notExercised: [{ name: 'a tool that works', server: handleServer, tools: ['slow'] }],
})
