import { asking } from '@/lib/testing/told-asks'
import { testRule } from '@/lib/testing/rule-tester'

const method = 'roots/list'

testRule('roots-capability-gated', {
  passes: [asking('a request that declares roots', { method, declared: { roots: {} } })],
  fails: [
    {
      ...asking('a request that declares none', { method, declared: {} }),
      path: '/result/inputRequests/q1/method',
      says: 'no roots capability',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [asking('another ask', { method: 'sampling/createMessage', declared: {} })],
})
