import { testProbe } from '@/lib/testing/probe-tester'
import { replying } from '@/lib/testing/reference/breaks'
import { handleServer, handleBreaking } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-legacy-client-non-declaring', {
  passes: [{ name: 'by the book', server: handleServer, tools: ['slow'] }],
  fails: [
    {
      name: 'a handle for the old capability',
      server: handleBreaking((seen) =>
        seen.message['method'] === 'tools/call' && JSON.stringify(seen.message).includes('"tasks"')
          ? replying(seen, { result: { resultType: 'task', taskId: 't1' } })
          : undefined,
      ),
      tools: ['slow'],
      says: 'the capability of 2025-11-25',
    },
  ],
  notApplicable: [{ name: 'a server without the extension' }, { name: '2025-11-25', revision: '2025-11-25' }],
  notExercised: [
    { name: 'no tool may be called', server: handleServer, tools: [] },
    { name: 'a tool that is never a task', server: handleServer, tools: ['add'] },
  ],
})
