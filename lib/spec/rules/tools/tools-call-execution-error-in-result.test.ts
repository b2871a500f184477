import { testRule } from '@/lib/testing/rule-tester'
import type { Told } from '@/lib/testing/rule-tester'
import { answered, declaresNothing, listsTools, silent } from '@/lib/testing/told-results'

const tool = { name: 'book', inputSchema: { type: 'object', properties: { days: { type: 'integer' } } } }

const called =
  (outcome: object, params: object = {}, status = 200): Told['session'] =>
  (t, revision) => {
    listsTools(tool)(t, revision)
    t.sends({ id: 2, method: 'tools/call', params: { name: 'book', arguments: { days: 1 }, ...params } })
    t.receives({ id: 2, ...outcome }, { status })
  }
const error = (code: number) => ({ error: { code, message: 'No seats left' } })

testRule('tools-call-execution-error-in-result', {
  passes: [{ name: 'a failure as a result', session: called({ result: { content: [], isError: true } }) }],
  fails: [
    { name: 'an internal error', session: called(error(-32603)), path: '/error', says: '-32603: “No seats left”' },
    { name: 'a code of its own', session: called(error(418)) },
    { name: 'a failure without arguments', session: called(error(-32603), { arguments: undefined }) },
  ],
  notApplicable: [declaresNothing],
  notExercised: [
    silent,
    { name: 'a success', session: called({ result: { content: [] } }) },
    { name: 'a question first', session: called({ result: { resultType: 'input_required' } }) },
    { name: 'parameters found wrong', session: called(error(-32602)) },
    { name: 'arguments that are wrong', session: called(error(-32603), { arguments: { days: 'two' } }) },
    { name: 'a tool that was not listed', session: called(error(-32603), { name: 'fly' }) },
    { name: 'a call that was not let in', session: called(error(-32603), {}, 401) },
    { name: 'a list alone', session: answered({ method: 'tools/list', result: { tools: [tool] } }) },
  ],
})
