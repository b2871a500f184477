import { testRule } from '@/lib/testing/rule-tester'
import { quiet } from '@/lib/testing/told'
import { ACKNOWLEDGED, subscribed } from '@/lib/testing/told-subscription'

const acknowledged = (notifications: unknown) => subscribed({}, [[ACKNOWLEDGED, { notifications }]])

testRule('subscriptions-ack-shape', {
  passes: [
    { name: 'nothing granted', session: acknowledged({}) },
    { name: 'lists and resources', session: acknowledged({ toolsListChanged: true, resourceSubscriptions: ['a:b'] }) },
  ],
  fails: [
    { name: 'an array', session: acknowledged(['toolsListChanged']), path: '/params/notifications' },
    { name: 'no filter', session: acknowledged(undefined), path: '/params/notifications' },
    {
      name: 'a flag in words',
      session: acknowledged({ toolsListChanged: 'yes' }),
      path: '/params/notifications/toolsListChanged',
    },
    { name: 'a lone URI', session: acknowledged({ resourceSubscriptions: 'a:b' }) },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'no subscription', session: quiet }],
})
