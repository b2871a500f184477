import { testRule } from '@/lib/testing/rule-tester'
import { answered, quiet } from '@/lib/testing/told'

const called = (result: unknown) => answered('tools/call', result, { params: { name: 'book' } })
const asks = (inputRequests: unknown, more = {}) => called({ resultType: 'input_required', inputRequests, ...more })
const roots = { method: 'roots/list' }
const silent = { name: 'no call', session: quiet }
const legacy = '2025-11-25'

testRule('mrtr-result-type-present', {
  passes: [
    { name: 'a complete result', session: called({ resultType: 'complete', content: [] }) },
    { name: 'a list', session: answered('tools/list', { resultType: 'complete', tools: [] }) },
  ],
  fails: [
    { name: 'none', session: answered('tools/list', { tools: [] }), path: '/result/resultType' },
    { name: 'a number', session: answered('prompts/list', { resultType: 1, prompts: [] }), path: '/result/resultType' },
    { name: 'none on a call', session: called({ content: [] }), path: '/result/resultType' },
  ],
  notApplicable: legacy,
  notExercised: [silent],
})

testRule('mrtr-result-type-matches-shape', {
  passes: [
    { name: 'an answer', session: called({ resultType: 'complete', content: [] }) },
    { name: 'a question', session: asks({ where: roots }) },
  ],
  fails: [
    {
      name: 'questions in a complete result',
      session: called({ resultType: 'complete', content: [], inputRequests: {} }),
      path: '/result/inputRequests',
    },
    { name: 'state in a complete result', session: called({ resultType: 'complete', content: [], requestState: '' }) },
    { name: 'an answer in a question', session: asks({ where: roots }, { content: [] }), path: '/result/content' },
  ],
  notApplicable: legacy,
  notExercised: [silent],
})

testRule('mrtr-input-request-kinds', {
  passes: [{ name: 'roots', session: asks({ where: roots }) }],
  fails: [
    {
      name: 'another method',
      session: asks({ x: { method: 'ask/user', params: {} } }),
      path: '/result/inputRequests/x/method',
    },
    { name: 'a text', session: asks({ x: 'roots/list' }), path: '/result/inputRequests/x' },
  ],
  notApplicable: legacy,
  notExercised: [
    silent,
    { name: 'no questions, only state', session: called({ resultType: 'input_required', requestState: 'a' }) },
  ],
})

testRule('mrtr-input-requests-map', {
  passes: [{ name: 'a map', session: asks({ where: roots }) }],
  fails: [
    { name: 'an array', session: asks([roots]), path: '/result/inputRequests' },
    { name: 'null', session: asks(null), path: '/result/inputRequests' },
  ],
  notApplicable: legacy,
  notExercised: [silent],
})

testRule('mrtr-request-state-string', {
  passes: [{ name: 'a string', session: asks({ where: roots }, { requestState: 'a.b' }) }],
  fails: [
    { name: 'an object', session: asks({ where: roots }, { requestState: { step: 2 } }), path: '/result/requestState' },
  ],
  notApplicable: legacy,
  notExercised: [silent, { name: 'no state', session: asks({ where: roots }) }],
})
