import { asking } from '@/lib/testing/told-asks'
import { testRule } from '@/lib/testing/rule-tester'

const method = 'elicitation/create'

testRule('elicitation-capability-gated', {
  passes: [asking('a client that declared it', { method, declared: { elicitation: {} } })],
  fails: [
    {
      ...asking('a client that declared nothing', { method, declared: {} }),
      path: '/method',
      says: 'no elicitation capability',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [asking('another ask', { method: 'roots/list' })],
})
