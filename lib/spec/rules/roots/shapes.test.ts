import { asking, MODERN_PARAMS } from '@/lib/testing/told-asks'
import { testRule } from '@/lib/testing/rule-tester'

const method = 'roots/list'

testRule('roots-request-shape', {
  passes: [asking('no params', { method, params: {} }), asking('_meta only', { method, params: { _meta: { a: 1 } } })],
  fails: [
    { ...asking('another member', { method, params: { scheme: 'file' } }), path: `${MODERN_PARAMS}/scheme` },
    { ...asking('params that are no object', { method, params: [] }), path: MODERN_PARAMS },
    {
      ...asking('on the first revision', { method, params: { scheme: 'file' } }),
      revision: '2024-11-05',
      path: '/params/scheme',
    },
  ],
  notApplicable: 'always',
  notExercised: [asking('another ask', { method: 'elicitation/create', params: {} })],
})
