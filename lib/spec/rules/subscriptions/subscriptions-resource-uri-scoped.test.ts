import { testRule } from '@/lib/testing/rule-tester'
import { subscribed } from '@/lib/testing/told-subscription'

const updated = (uri: unknown, ...resourceSubscriptions: readonly string[]) =>
  subscribed({ resourceSubscriptions }, [['notifications/resources/updated', { uri }]])

testRule('subscriptions-resource-uri-scoped', {
  passes: [
    { name: 'the very resource', session: updated('trip://17', 'trip://16', 'trip://17') },
    { name: 'one below it', session: updated('trip://17/seats', 'trip://17') },
    { name: 'one below a folder', session: updated('file:///a/b', 'file:///a/') },
  ],
  fails: [
    { name: 'another one', session: updated('trip://18', 'trip://17'), path: '/params/uri', says: '“trip://18”' },
    { name: 'one whose name merely begins the same', session: updated('trip://170', 'trip://17') },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'nothing subscribed to, which is another matter', session: updated('trip://18') },
    { name: 'no URI', session: updated(undefined, 'trip://17') },
  ],
})
