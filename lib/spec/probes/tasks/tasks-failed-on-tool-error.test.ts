import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, altering } from '@/lib/testing/reference/tasking'

testProbe('tasks-failed-on-tool-error', {
  passes: [{ name: 'by the book', server: taskServer, tools: ['fail'] }],
  fails: [
    {
      name: 'completed',
      server: altering(['tasks/get'], (task) =>
        task['status'] === 'failed' ? { ...task, status: 'completed' } : task,
      ),
      tools: ['fail'],
      says: 'its task is “completed”',
    },
    {
      name: 'without a word',
      server: altering(['tasks/get'], ({ statusMessage: _message, ...task }) => task),
      tools: ['fail'],
      says: 'no statusMessage',
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [{ name: 'a tool that works', server: taskServer, tools: ['add'] }],
})
