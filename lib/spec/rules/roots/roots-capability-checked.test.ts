import { asking } from '@/lib/testing/told-asks'
import { testRule } from '@/lib/testing/rule-tester'

const method = 'roots/list'

testRule('roots-capability-checked', {
  passes: [asking('a client that declared roots', { method, declared: { roots: {} } })],
  fails: [
    {
      ...asking('a client that declared none', { method, declared: { sampling: {} } }),
      path: '/method',
      says: 'roots',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [asking('another ask', { method: 'sampling/createMessage', declared: {} })],
})
