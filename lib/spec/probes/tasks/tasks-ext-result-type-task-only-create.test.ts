import { testProbe } from '@/lib/testing/probe-tester'
import { handleServer, handleAltering } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-result-type-task-only-create', {
  passes: [{ name: 'by the book', server: handleServer, tools: ['slow'] }],
  fails: [
    {
      name: 'another task',
      server: handleAltering(['tasks/get'], (result) => ({ ...result, resultType: 'task' })),
      tools: ['slow'],
      says: 'tasks/get has the resultType “task”',
    },
  ],
  notApplicable: [{ name: 'a server without the extension' }, { name: '2025-11-25', revision: '2025-11-25' }],
  notExercised: [
    { name: 'no tool may be called', server: handleServer, tools: [] },
    { name: 'a tool that is never a task', server: handleServer, tools: ['add'] },
  ],
})
