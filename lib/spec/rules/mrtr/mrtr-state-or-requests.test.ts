import { testRule } from '@/lib/testing/rule-tester'
import { answered } from '@/lib/testing/told'

const asks = (more: object) => answered('tools/call', { resultType: 'input_required', ...more })

testRule('mrtr-state-or-requests', {
  passes: [
    { name: 'questions', session: asks({ inputRequests: { where: { method: 'roots/list' } } }) },
    { name: 'state alone', session: asks({ requestState: 'a' }) },
  ],
  fails: [{ name: 'neither', session: asks({}), path: '/result', says: 'neither' }],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'nobody asks', session: answered('tools/call', { resultType: 'complete', content: [] }) }],
})
