import { testProbe } from '@/lib/testing/probe-tester'
import { goodServer } from '@/lib/testing/reference/server'
import { taskServer } from '@/lib/testing/reference/tasking'

testProbe('tasks-capability-declared', {
  passes: [{ name: 'by the book', server: taskServer }],
  fails: [
    {
      name: 'tasks that nobody hears of',
      server: (revision) => ({ ...taskServer(revision), capabilities: { tools: {} } }),
      says: 'does not declare the capability tasks',
    },
  ],
  notApplicable: [{ name: 'a server that offers none' }],
  notExercised: [
    {
      name: 'it declares what it does not do',
      server: (revision) => ({ ...goodServer(revision), capabilities: { tasks: {} } }),
    },
  ],
})
