import { answered, declaresNothing, silent } from '@/lib/testing/told-results'
import { testRule } from '@/lib/testing/rule-tester'

const returning = (result: object, tool: object = { outputSchema: { type: 'object' } }) =>
  answered(
    { method: 'tools/list', result: { tools: [{ name: 'book', ...tool }] } },
    { method: 'tools/call', params: { name: 'book' }, result: { content: [], ...result } },
  )

testRule('tools-structured-content-present', {
  passes: [{ name: 'structured content', session: returning({ structuredContent: {} }) }],
  fails: [{ name: 'text alone', session: returning({}), path: '/result', says: '“book” has an outputSchema' }],
  notApplicable: [declaresNothing],
  notExercised: [
    silent,
    { name: 'a tool that promises nothing', session: returning({}, {}) },
    { name: 'a failure', session: returning({ isError: true }) },
    { name: 'a question first', session: returning({ resultType: 'input_required' }) },
    { name: 'a task instead', session: returning({ task: { taskId: 't1' } }) },
  ],
})
