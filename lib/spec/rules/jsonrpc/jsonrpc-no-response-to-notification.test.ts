import { testRule } from '@/lib/testing/rule-tester'

const initialized = { method: 'notifications/initialized' }

testRule('jsonrpc-no-response-to-notification', {
  passes: [
    {
      name: '202 and silence',
      session: (t, revision) => {
        t.connects(revision).sends(initialized)
        t.accepted()
      },
    },
    {
      name: 'a refusal that says why',
      session: (t, revision) => {
        t.connects(revision).sends(initialized)
        t.receives({ error: { code: -32600, message: 'No session' } }, { status: 400 })
      },
    },
  ],
  fails: [
    {
      name: 'a result without a usable id',
      session: (t, revision) => {
        t.connects(revision).sends(initialized)
        t.receives({ id: null, result: {} })
      },
      says: 'notifications/initialized was answered with a result',
    },
    {
      name: 'an error with a 200',
      session: (t, revision) => {
        t.connects(revision).sends(initialized)
        t.receives({ id: null, error: { code: -32601, message: 'Method not found' } })
      },
      says: 'an error',
    },
  ],
  notApplicable: 'always',
  notExercised: [{ name: 'no notification', session: (t, revision) => t.connects(revision) }],
})
