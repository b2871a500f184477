import { testRule } from '@/lib/testing/rule-tester'
import { quiet } from '@/lib/testing/told'
import { subscribed } from '@/lib/testing/told-subscription'

const capabilities = { extensions: { 'io.modelcontextprotocol/tasks': {} } }

testRule('tasks-ext-no-progress-or-log', {
  passes: [
    {
      name: 'the task alone',
      session: subscribed({ taskIds: ['t'] }, [['notifications/tasks', { taskId: 't' }]], capabilities),
    },
  ],
  fails: [
    {
      name: 'progress, where tasks are followed',
      session: subscribed({ taskIds: ['t'] }, [['notifications/progress', { progress: 1 }]], capabilities),
      path: '/method',
      says: 'notifications/progress',
    },
    {
      name: 'a log message after a task, though none was asked for',
      session: subscribed({}, [['notifications/tasks'], ['notifications/message']], capabilities),
    },
  ],
  notApplicable: [{ name: 'a server without the extension', session: quiet }],
  notExercised: [
    {
      name: 'a subscription to lists',
      session: subscribed({ toolsListChanged: true }, [['notifications/progress', { progress: 1 }]], capabilities),
    },
  ],
})
