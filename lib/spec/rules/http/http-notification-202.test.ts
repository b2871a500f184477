import { testRule } from '@/lib/testing/rule-tester'

const initialized = { method: 'notifications/initialized' }

testRule('http-notification-202', {
  passes: [
    {
      name: '202 without a body',
      session: (t, revision) => {
        t.connects(revision).sends(initialized)
        t.accepted(202)
      },
    },
  ],
  fails: [
    {
      name: '200 without a body',
      session: (t, revision) => {
        t.connects(revision).sends(initialized)
        t.accepted(200)
      },
      says: '200',
    },
    {
      name: 'a body with the 202',
      session: (t, revision) => {
        t.connects(revision).sends(initialized)
        t.receives('{}', { status: 202 })
      },
      says: 'a body of 2 bytes',
    },
  ],
  notApplicable: [
    { name: 'HTTP+SSE', session: (t, revision) => t.connects(revision, { transport: 'http+sse' }) },
    { name: 'the revision before', revision: '2024-11-05', session: (t, revision) => t.connects(revision) },
  ],
  notExercised: [
    {
      name: 'a refused notification',
      session: (t, revision) => {
        t.connects(revision).sends(initialized)
        t.accepted(400)
      },
    },
  ],
})
