import { testProbe } from '@/lib/testing/probe-tester'
import { replying } from '@/lib/testing/reference/breaks'
import { handleServer, handleBreaking } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-required-32021', {
  passes: [{ name: 'by the book', server: handleServer, tools: ['must'] }],
  fails: [
    {
      name: 'another code',
      server: handleBreaking((seen) =>
        seen.message['method'] === 'tools/call' &&
        !JSON.stringify(seen.message).includes('io.modelcontextprotocol/tasks')
          ? replying(seen, { error: { code: -32600, message: 'No' } })
          : undefined,
      ),
      tools: ['must'],
      says: 'error -32600',
    },
    {
      name: 'without its name',
      server: handleBreaking((seen) =>
        seen.message['method'] === 'tools/call' &&
        !JSON.stringify(seen.message).includes('io.modelcontextprotocol/tasks')
          ? replying(seen, { error: { code: -32021, message: 'No' } })
          : undefined,
      ),
      tools: ['must'],
      says: 'does not name',
    },
  ],
  notApplicable: [{ name: 'a server without the extension' }, { name: '2025-11-25', revision: '2025-11-25' }],
  notExercised: [
    { name: 'no tool may be called', server: handleServer, tools: [] },
    { name: 'tools that need no task', server: handleServer, tools: ['add', 'slow'] },
  ],
})
