import { testProbe } from '@/lib/testing/probe-tester'
import { objectAt } from '@/lib/protocol/json'
import { replying } from '@/lib/testing/reference/breaks'
import { handleServer, handleBreaking } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-legacy-param-ignored', {
  passes: [{ name: 'by the book', server: handleServer }],
  fails: [
    {
      name: 'a task',
      server: handleBreaking((seen) =>
        objectAt(seen.message, 'params')?.['task'] ? replying(seen, { result: { task: {} } }) : undefined,
      ),
      tools: ['add'],
      says: 'add with the old member task',
    },
  ],
  notApplicable: [{ name: 'a server without the extension' }, { name: '2025-11-25', revision: '2025-11-25' }],
  notExercised: [
    { name: 'no tool may be called', server: handleServer, tools: [] },
    { name: 'a tool that must be a task', server: handleServer, tools: ['must'] },
  ],
})
