import { testRule } from '@/lib/testing/rule-tester'
import { notified, quiet } from '@/lib/testing/told'

const log = { level: 'info', data: 'booked' }
const capabilities = { logging: {} }

testRule('logging-capability-declared', {
  passes: [
    { name: 'declared', session: notified('notifications/message', log, { capabilities }) },
    {
      name: 'declared, in the oldest revision',
      revision: '2024-11-05',
      session: notified('notifications/message', log, { capabilities }),
    },
  ],
  fails: [
    {
      name: 'not declared',
      session: notified('notifications/message', log, { capabilities: { tools: {} } }),
      path: '/method',
    },
    { name: 'nothing declared', revision: '2025-03-26', session: notified('notifications/message', log) },
  ],
  notApplicable: [{ name: 'a server without logging that logs nothing', session: quiet }],
  notExercised: [{ name: 'nothing logged', session: notified('notifications/progress', {}, { capabilities }) }],
})
