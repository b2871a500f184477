import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying } from '@/lib/testing/reference/breaks'

testProbe('tasks-ext-not-on-2025-11-25', {
  passes: [{ name: 'by the book' }],
  fails: [
    {
      name: 'a handle for whoever knows the extension',
      server: answering('tools/call', (seen) => replying(seen, { result: { resultType: 'task', taskId: 't1' } })),
      tools: ['add'],
      says: 'a task handle of the extension',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [{ name: 'no tool may be called', tools: [] }],
})
