import { testRule } from '@/lib/testing/rule-tester'
import { answered } from '@/lib/testing/told'

const TASKS = 'io.modelcontextprotocol/tasks'
const typed = (resultType: string, ours: readonly string[] = [], theirs: readonly string[] = []) => {
  const declared = (ids: readonly string[]) => ({ extensions: Object.fromEntries(ids.map((id) => [id, {}])) })
  return answered(
    'tools/call',
    { resultType, content: [] },
    {
      params: { _meta: { 'io.modelcontextprotocol/clientCapabilities': declared(ours) } },
      capabilities: declared(theirs),
    },
  )
}

testRule('mrtr-result-type-known', {
  passes: [
    { name: 'complete', session: typed('complete') },
    { name: 'input_required', session: typed('input_required') },
    { name: 'a task, where both sides know tasks', session: typed('task', [TASKS], [TASKS]) },
  ],
  fails: [
    { name: 'a type of its own', session: typed('success'), path: '/result/resultType', says: '“success”' },
    { name: 'a task that the request did not allow', session: typed('task', [], [TASKS]), says: TASKS },
    { name: 'a task of a server that declares none', session: typed('task', [TASKS]), says: TASKS },
    { name: 'a name that every object has', session: typed('constructor') },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'no type at all', session: answered('tools/list', { tools: [] }) },
    {
      name: 'what another extension may have defined',
      session: typed('stream', ['com.example/streams'], ['com.example/streams']),
    },
  ],
})
