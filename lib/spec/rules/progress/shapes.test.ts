import { testRule } from '@/lib/testing/rule-tester'
import { notified, quiet } from '@/lib/testing/told'

const reported = (params: object) => notified('notifications/progress', params)

testRule('progress-shape', {
  passes: [
    { name: 'all of it', session: reported({ progressToken: 7, progress: 0.5, total: 1, message: 'half' }) },
    {
      name: 'the least, in the oldest revision',
      revision: '2024-11-05',
      session: reported({ progressToken: 'a', progress: 1 }),
    },
  ],
  fails: [
    { name: 'a number in quotes', session: reported({ progressToken: 7, progress: '3' }), path: '/params/progress' },
    { name: 'no token', session: reported({ progress: 3 }), path: '/params/progressToken' },
    {
      name: 'a total in words',
      session: reported({ progressToken: 7, progress: 3, total: 'ten' }),
      path: '/params/total',
    },
    {
      name: 'a message that is no text',
      revision: '2025-03-26',
      session: reported({ progressToken: 7, progress: 3, message: {} }),
    },
  ],
  notApplicable: 'always',
  notExercised: [{ name: 'no progress', session: quiet }],
})
