import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, altering } from '@/lib/testing/reference/tasking'

testProbe('tasks-input-required-used', {
  passes: [{ name: 'by the book', server: taskServer, tools: ['ask'] }],
  fails: [
    {
      name: 'working all along',
      server: altering(['tasks/get'], (task) =>
        task['status'] === 'input_required' ? { ...task, status: 'working' } : task,
      ),
      tools: ['ask'],
      says: 'the task is “working”',
    },
    {
      name: 'never again working',
      server: altering(['tasks/get'], (task, nth) => (nth > 3 ? { ...task, status: 'input_required' } : task)),
      tools: ['ask'],
      says: 'still waits for input',
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [{ name: 'a tool that says nothing', server: taskServer, tools: ['add'] }],
})
