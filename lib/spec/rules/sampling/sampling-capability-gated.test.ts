import { testRule } from '@/lib/testing/rule-tester'
import { asking } from '@/lib/testing/told-asks'

testRule('sampling-capability-gated', {
  passes: [asking('a client that declared it', { method: 'sampling/createMessage', declared: { sampling: {} } })],
  fails: [
    {
      ...asking('a client that did not', { method: 'sampling/createMessage', declared: { roots: {} } }),
      path: '/method',
      says: 'no sampling capability',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [asking('another ask', { method: 'roots/list' })],
})
