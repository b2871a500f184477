import { testRule } from '@/lib/testing/rule-tester'
import { quiet } from '@/lib/testing/told'
import { ACKNOWLEDGED, subscribed } from '@/lib/testing/told-subscription'

const capabilities = { tools: { listChanged: true }, prompts: {}, resources: { subscribe: true } }
const acknowledged = (asked: object, granted: object) =>
  subscribed({ ...asked }, [[ACKNOWLEDGED, { notifications: granted }]], capabilities)

testRule('subscriptions-ack-subset', {
  passes: [
    { name: 'all of it', session: acknowledged({ toolsListChanged: true }, { toolsListChanged: true }) },
    {
      name: 'less than was asked',
      session: acknowledged({ toolsListChanged: true, promptsListChanged: true }, { promptsListChanged: false }),
    },
    {
      name: 'one of two resources',
      session: acknowledged({ resourceSubscriptions: ['a:1', 'a:2'] }, { resourceSubscriptions: ['a:2'] }),
    },
    { name: 'what an extension adds', session: acknowledged({ taskIds: ['t'] }, { taskIds: ['t'] }) },
  ],
  fails: [
    {
      name: 'a list nobody asked for',
      session: acknowledged({ toolsListChanged: true }, { toolsListChanged: true, promptsListChanged: true }),
      path: '/params/notifications/promptsListChanged',
      says: 'never requested',
    },
    {
      name: 'two resources nobody asked for',
      session: acknowledged({ resourceSubscriptions: ['a:1'] }, { resourceSubscriptions: ['a:1', 'a:2', 'a:3'] }),
      says: '“a:2”',
      times: 2,
    },
    {
      name: 'what the server does not declare',
      session: acknowledged({ promptsListChanged: true }, { promptsListChanged: true }),
      says: 'prompts.listChanged',
    },
    { name: 'a name that every object has', session: acknowledged({}, { constructor: true }) },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'no subscription', session: quiet }],
})
