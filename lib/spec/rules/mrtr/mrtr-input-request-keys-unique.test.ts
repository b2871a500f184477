import { testRule } from '@/lib/testing/rule-tester'
import { answered } from '@/lib/testing/told'

const ask = '{"method": "roots/list"}'
const text = (...keys: readonly string[]): string =>
  `{"jsonrpc": "2.0", "id": 1, "result": {"resultType": "input_required", "inputRequests": {${keys
    .map((key) => `"${key}": ${ask}`)
    .join(', ')}}}}`

testRule('mrtr-input-request-keys-unique', {
  passes: [
    {
      name: 'two keys',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 1, method: 'tools/call' })
        t.receives(text('seat', 'meal'))
      },
    },
  ],
  fails: [
    {
      name: 'one key twice in a body',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 1, method: 'tools/call' })
        t.receives(text('seat', 'meal', 'seat'))
      },
      path: '/result/inputRequests/seat',
      says: '“seat”',
    },
    {
      name: 'one key twice in an event',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 1, method: 'prompts/get' })
        t.sse(text('seat', 'seat', 'seat'))
      },
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'nobody asks', session: answered('tools/call', { resultType: 'complete', content: [] }) }],
})
