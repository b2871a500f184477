import { testRule } from '@/lib/testing/rule-tester'
import { answered, quiet } from '@/lib/testing/told'
import { subscribed } from '@/lib/testing/told-subscription'

const capabilities = { extensions: { 'io.modelcontextprotocol/tasks': {} } }
const base = { taskId: 't', createdAt: '2026-07-28T10:00:00Z', lastUpdatedAt: '2026-07-28T10:00:00Z', ttlMs: null }
const told = (params: object) => subscribed({ taskIds: ['t'] }, [['notifications/tasks', { ...params }]], capabilities)

testRule('tasks-ext-notification-full', {
  passes: [
    { name: 'a task that works', session: told({ ...base, status: 'working' }) },
    { name: 'a task that is done', session: told({ ...base, status: 'completed', result: { content: [] } }) },
  ],
  fails: [
    {
      name: 'no times',
      session: told({ taskId: 't', status: 'working', ttlMs: null }),
      times: 2,
      path: '/params/createdAt',
    },
    { name: 'a number for an id', session: told({ ...base, status: 'working', taskId: 7 }), path: '/params/taskId' },
  ],
  notApplicable: [{ name: 'a server without the extension', session: quiet }],
  notExercised: [{ name: 'nothing told', session: subscribed({ taskIds: ['t'] }, [], capabilities) }],
})

const discovered = (more: object) => answered('server/discover', { capabilities: more })

testRule('tasks-ext-no-legacy-capability', {
  passes: [
    { name: 'the extension', session: discovered(capabilities) },
    { name: 'no tasks at all', session: discovered({}) },
  ],
  fails: [
    { name: 'the old capability', session: discovered({ tasks: { list: {} } }), path: '/result/capabilities/tasks' },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'never discovered', session: quiet }],
})
