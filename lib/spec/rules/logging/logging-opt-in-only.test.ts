import { testRule } from '@/lib/testing/rule-tester'
import { notified, quiet } from '@/lib/testing/told'

const capabilities = { logging: {} }
const log = { level: 'info', data: 'booked' }
const asked = { _meta: { 'io.modelcontextprotocol/logLevel': 'info' } }

testRule('logging-opt-in-only', {
  passes: [
    { name: 'a call that asked', session: notified('notifications/message', log, { capabilities, params: asked }) },
  ],
  fails: [
    {
      name: 'a call that did not ask',
      session: notified('notifications/message', log, { capabilities }),
      path: '/method',
      says: 'tools/call',
    },
  ],
  notApplicable: [
    {
      name: 'the revision before',
      revision: '2025-11-25',
      session: notified('notifications/message', log, { capabilities }),
    },
    { name: 'a server without logging', session: quiet },
  ],
  notExercised: [
    { name: 'nothing logged', session: notified('notifications/progress', {}, { capabilities }) },
    {
      name: 'logs on a subscription, which is worse',
      session: (t, revision) => {
        t.connects(revision, { capabilities }).sends({ id: 1, method: 'subscriptions/listen', params: {} })
        t.sse({ method: 'notifications/message', params: log })
      },
    },
  ],
})
