import { testRule } from '@/lib/testing/rule-tester'
import { answered } from '@/lib/testing/told'

const asks = (...methods: readonly string[]) =>
  answered('tools/call', {
    resultType: 'input_required',
    inputRequests: Object.fromEntries(methods.map((method, key) => [`k${key}`, { method, params: {} }])),
  })

testRule('deprecated-roots', {
  passes: [{ name: 'a form', session: asks('elicitation/create') }],
  fails: [
    { name: 'roots', session: asks('elicitation/create', 'roots/list'), path: '/result/inputRequests/k1' },
    { name: 'roots twice, told once', session: asks('roots/list', 'roots/list') },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'nobody asks', session: answered('tools/call', { resultType: 'complete', content: [] }) }],
})
