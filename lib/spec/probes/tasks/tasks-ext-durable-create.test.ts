import { testProbe } from '@/lib/testing/probe-tester'
import { replying } from '@/lib/testing/reference/breaks'
import { handleServer, handleBreaking } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-durable-create', {
  passes: [{ name: 'by the book', server: handleServer, tools: ['slow'] }],
  fails: [
    {
      name: 'known a little later',
      server: (revision) => {
        let first = true
        return handleServer(revision).breaking((seen) => {
          if (seen.message['method'] !== 'tasks/get' || !first) return undefined
          first = false
          return replying(seen, { error: { code: -32602, message: 'No such task' } })
        })
      },
      tools: ['slow'],
      says: 'Right after the handle of slow',
    },
  ],
  notApplicable: [{ name: 'a server without the extension' }, { name: '2025-11-25', revision: '2025-11-25' }],
  notExercised: [
    { name: 'no tool may be called', server: handleServer, tools: [] },
    { name: 'a tool that is never a task', server: handleServer, tools: ['add'] },
    {
      name: 'a limit',
      server: handleBreaking(({ message }) =>
        message['method'] === 'tasks/get' ? new Response(null, { status: 429 }) : undefined,
      ),
      tools: ['slow'],
    },
  ],
})
