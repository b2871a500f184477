import { testRule } from '@/lib/testing/rule-tester'
import { answered } from '@/lib/testing/told'

const asks = (declared: object, method: string, params: object = {}) =>
  answered(
    'tools/call',
    { resultType: 'input_required', inputRequests: { a: { method, params } } },
    { params: { _meta: { 'io.modelcontextprotocol/clientCapabilities': declared } } },
  )

testRule('mrtr-capability-gated', {
  passes: [
    { name: 'a form', session: asks({ elicitation: {} }, 'elicitation/create', { message: '' }) },
    { name: 'a link', session: asks({ elicitation: { url: {} } }, 'elicitation/create', { mode: 'url' }) },
    { name: 'roots', session: asks({ roots: {} }, 'roots/list') },
    {
      name: 'sampling with tools and context',
      session: asks({ sampling: { tools: {}, context: {} } }, 'sampling/createMessage', {
        tools: [],
        includeContext: 'thisServer',
      }),
    },
  ],
  fails: [
    { name: 'nothing declared', session: asks({}, 'roots/list'), path: '/result/inputRequests/a', says: 'roots' },
    {
      name: 'a link, where only forms are',
      session: asks({ elicitation: { form: {} } }, 'elicitation/create', { mode: 'url' }),
      path: '/result/inputRequests/a/params/mode',
      says: 'elicitation.url',
    },
    {
      name: 'a form, where only links are',
      session: asks({ elicitation: { url: {} } }, 'elicitation/create'),
      says: 'elicitation.form',
    },
    {
      name: 'tools in plain sampling',
      session: asks({ sampling: {} }, 'sampling/createMessage', { tools: [] }),
      says: 'sampling.tools',
    },
    {
      name: 'context in plain sampling',
      session: asks({ sampling: {} }, 'sampling/createMessage', { includeContext: 'allServers' }),
      says: 'sampling.context',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'nobody asks', session: answered('tools/call', { resultType: 'complete', content: [] }) }],
})
