import { testRule } from '@/lib/testing/rule-tester'
import { answered, quiet } from '@/lib/testing/told'

const capabilities = { extensions: { 'io.modelcontextprotocol/tasks': {} } }
const got = (method: string, resultType: string) => answered(method, { resultType, taskId: 't' }, { capabilities })

testRule('tasks-ext-supported-methods', {
  passes: [{ name: 'a tool call', session: got('tools/call', 'task') }],
  fails: [
    { name: 'a read', session: got('resources/read', 'task'), path: '/result/resultType', says: 'resources/read' },
  ],
  notApplicable: [
    { name: 'a server without the extension', session: quiet },
    { name: 'the revision before', revision: '2025-11-25', session: quiet },
  ],
  notExercised: [{ name: 'no tasks', session: got('tools/call', 'complete') }],
})
