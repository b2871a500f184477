import { testRule } from '@/lib/testing/rule-tester'
import { notified, quiet } from '@/lib/testing/told'

const capabilities = { logging: {} }
const logged = (level: string, asked: string) =>
  notified(
    'notifications/message',
    { level, data: '' },
    { capabilities, params: { _meta: { 'io.modelcontextprotocol/logLevel': asked } } },
  )

testRule('logging-threshold-modern', {
  passes: [
    { name: 'the very level', session: logged('warning', 'warning') },
    { name: 'a more severe one', session: logged('emergency', 'debug') },
  ],
  fails: [{ name: 'a less severe one', session: logged('debug', 'notice'), path: '/params/level', says: 'notice' }],
  notApplicable: [
    { name: 'the revision before', revision: '2025-11-25', session: quiet },
    { name: 'a server without logging', session: quiet },
  ],
  notExercised: [
    { name: 'a level that there is not', session: logged('warn', 'debug') },
    {
      name: 'a call that asked for none',
      session: notified('notifications/message', { level: 'info' }, { capabilities }),
    },
  ],
})
