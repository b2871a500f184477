import { testRule } from '@/lib/testing/rule-tester'
import { notified, quiet } from '@/lib/testing/told'

const capabilities = { logging: {} }
const logged = (params: object) => notified('notifications/message', params, { capabilities })
const silent = notified('notifications/progress', {}, { capabilities })

testRule('logging-level-valid', {
  passes: [
    { name: 'a warning', session: logged({ level: 'warning', data: '' }) },
    {
      name: 'an emergency, in the oldest revision',
      revision: '2024-11-05',
      session: logged({ level: 'emergency', data: 1 }),
    },
  ],
  fails: [
    { name: 'warn', session: logged({ level: 'warn', data: '' }), path: '/params/level' },
    { name: 'capitals', session: logged({ level: 'INFO', data: '' }) },
    { name: 'a number', revision: '2025-11-25', session: logged({ level: 3, data: '' }), path: '/params/level' },
  ],
  notApplicable: [{ name: 'a server without logging', session: quiet }],
  notExercised: [{ name: 'nothing logged', session: silent }],
})

testRule('logging-data-present', {
  passes: [
    { name: 'null is data', session: logged({ level: 'info', data: null }) },
    { name: 'a logger', session: logged({ level: 'info', data: {}, logger: 'trips' }) },
  ],
  fails: [
    { name: 'no data', session: logged({ level: 'info', message: '3 booked' }), path: '/params/data' },
    { name: 'no level', revision: '2025-03-26', session: logged({ data: 1 }), path: '/params/level' },
    {
      name: 'a logger that is no string',
      session: logged({ level: 'info', data: 1, logger: 7 }),
      path: '/params/logger',
    },
  ],
  notApplicable: [{ name: 'a server without logging', session: quiet }],
  notExercised: [{ name: 'nothing logged', session: silent }],
})
