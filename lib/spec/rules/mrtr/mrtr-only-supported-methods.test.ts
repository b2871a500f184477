import { testRule } from '@/lib/testing/rule-tester'
import { answered } from '@/lib/testing/told'

const asking = { resultType: 'input_required', inputRequests: { where: { method: 'roots/list' } } }

testRule('mrtr-only-supported-methods', {
  passes: [
    { name: 'a tool asks', session: answered('tools/call', asking) },
    { name: 'a list is complete', session: answered('tools/list', { resultType: 'complete', tools: [] }) },
    {
      name: 'a task reports what it wants',
      session: answered('tasks/get', { resultType: 'complete', inputRequests: {} }),
    },
  ],
  fails: [
    { name: 'a list asks', session: answered('tools/list', asking), path: '/result/resultType', says: 'tools/list' },
    {
      name: 'a list with questions in it',
      session: answered('prompts/list', { resultType: 'complete', prompts: [], inputRequests: {} }),
      path: '/result/inputRequests',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'a tool that does not ask', session: answered('tools/call', { content: [] }) }],
})
