import { testProbe } from '@/lib/testing/probe-tester'
import { handleServer, handleAltering } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-mrtr-before-task', {
  passes: [{ name: 'by the book', server: handleServer, tools: ['form'] }],
  fails: [
    {
      name: 'input as the result',
      server: handleAltering(['tasks/get'], (task) =>
        task['result'] ? { ...task, result: { resultType: 'input_required' } } : task,
      ),
      tools: ['slow'],
      says: 'wants another round',
    },
    {
      name: 'state with the handle',
      server: handleAltering(['tools/call'], (result) =>
        result['taskId'] ? { ...result, requestState: 's' } : result,
      ),
      tools: ['slow'],
      says: 'wants another round',
    },
  ],
  notApplicable: [{ name: 'a server without the extension' }, { name: '2025-11-25', revision: '2025-11-25' }],
  notExercised: [{ name: 'a call that asks nothing first', server: handleServer, tools: ['slow'] }],
})
