import { testProbe } from '@/lib/testing/probe-tester'
import { changing } from '@/lib/testing/reference/breaks'
import { handleServer, handleAltering } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-terminal-final', {
  passes: [{ name: 'by the book', server: handleServer, tools: ['slow'] }],
  fails: [
    {
      name: 'cancelled at the end',
      server: (revision) => {
        let over = false
        return handleServer(revision).breaking((seen, next) => {
          const method = seen.message['method']
          over ||= method === 'tasks/cancel'
          return over && method === 'tasks/get'
            ? changing(next, (task) => ({ ...task, status: 'cancelled' }))
            : undefined
        })
      },
      tools: ['slow'],
      says: 'A task that was “completed” is “cancelled” later',
    },
    {
      name: 'another result each time',
      server: handleAltering(['tasks/get'], (task, nth) =>
        task['result'] ? { ...task, result: { content: [], nth } } : task,
      ),
      tools: ['slow'],
      says: 'is another later',
      times: 2,
    },
  ],
  notApplicable: [{ name: 'a server without the extension' }, { name: '2025-11-25', revision: '2025-11-25' }],
  notExercised: [
    { name: 'no tool may be called', server: handleServer, tools: [] },
    { name: 'a tool that is never a task', server: handleServer, tools: ['add'] },
  ],
})
