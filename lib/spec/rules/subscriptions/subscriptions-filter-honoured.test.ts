import { testRule } from '@/lib/testing/rule-tester'
import { notified, quiet } from '@/lib/testing/told'
import { ACKNOWLEDGED, subscribed } from '@/lib/testing/told-subscription'

const tools = { toolsListChanged: true }

testRule('subscriptions-filter-honoured', {
  passes: [
    { name: 'a list that was asked for', session: subscribed(tools, [['notifications/tools/list_changed']]) },
    {
      name: 'a resource, where some are subscribed to',
      session: subscribed({ resourceSubscriptions: ['a:1'] }, [['notifications/resources/updated', { uri: 'a:2' }]]),
    },
  ],
  fails: [
    {
      name: 'another list',
      session: subscribed(tools, [['notifications/prompts/list_changed']]),
      path: '/method',
      says: 'notifications/prompts/list_changed',
    },
    {
      name: 'a list asked for with false',
      session: subscribed({ toolsListChanged: false }, [['notifications/tools/list_changed']]),
    },
    {
      name: 'a resource, where none is',
      session: subscribed(tools, [['notifications/resources/updated', { uri: 'a:1' }]]),
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'no subscription', session: quiet },
    { name: 'nothing changed', session: subscribed(tools, [[ACKNOWLEDGED]]) },
    { name: 'a change elsewhere', session: notified('notifications/tools/list_changed', {}) },
  ],
})
