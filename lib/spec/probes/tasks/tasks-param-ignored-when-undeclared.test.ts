import { testProbe } from '@/lib/testing/probe-tester'
import { objectAt } from '@/lib/protocol/json'
import { answering, replying } from '@/lib/testing/reference/breaks'
import { taskServer } from '@/lib/testing/reference/tasking'

testProbe('tasks-param-ignored-when-undeclared', {
  passes: [{ name: 'by the book' }],
  fails: [
    {
      name: 'a task all the same',
      server: (revision) => ({ ...taskServer(revision), capabilities: { tools: {} } }),
      tools: ['add'],
      says: 'add called with the member task was answered with a task',
    },
    {
      name: 'an error',
      server: answering('tools/call', (seen) =>
        objectAt(seen.message, 'params')?.['task']
          ? replying(seen, { error: { code: -32602, message: 'What?' } })
          : undefined,
      ),
      says: 'error -32602',
    },
  ],
  notApplicable: [{ name: 'a server with tasks', server: taskServer }],
  notExercised: [
    { name: 'no tool may be called', tools: [] },
    {
      name: 'a tool that never works',
      server: answering('tools/call', (seen) => replying(seen, { error: { code: -32603, message: 'Broken' } })),
    },
  ],
})
