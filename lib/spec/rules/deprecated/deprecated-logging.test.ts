import { testRule } from '@/lib/testing/rule-tester'
import { answered, notified, quiet } from '@/lib/testing/told'

const discovered = (capabilities: object) => answered('server/discover', { capabilities })

testRule('deprecated-logging', {
  passes: [{ name: 'a server with tools alone', session: discovered({ tools: {} }) }],
  fails: [
    { name: 'logging declared', session: discovered({ logging: {} }), path: '/result/capabilities/logging' },
    { name: 'a log message', session: notified('notifications/message', { level: 'info', data: '' }), path: '/method' },
    {
      name: 'both, told once',
      session: (t, revision) => {
        discovered({ logging: {} })(t, revision)
        t.sends({ id: 2, method: 'tools/call' })
        t.sse({ method: 'notifications/message', params: { level: 'info', data: '' } })
      },
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'never discovered', session: quiet }],
})
