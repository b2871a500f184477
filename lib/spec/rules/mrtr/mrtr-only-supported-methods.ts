import { isObject } from '@/lib/protocol/json'
import { inputRequired, mayAsk } from '@/lib/spec/parts/asks-for-input'
import { defineRule } from '@/lib/spec/rule'

export const mrtrOnlySupportedMethods = defineRule({
  id: 'mrtr-only-supported-methods',
  why: 'Clients answer questions in the middle of a tool call, a prompt or a read only; elsewhere they take the question for the result.',
  fix: 'Ask for input only in answers to tools/call, prompts/get and resources/read.',
  example: {
    right: 'tools/call → {"resultType": "input_required", "inputRequests": {…}}',
    wrong: 'tools/list → {"resultType": "input_required", "inputRequests": {…}}',
  },
  on: 'result',
  check: ({ method, result }) => {
    if (!isObject(result)) return undefined
    const asks = inputRequired(result) !== undefined
    if (mayAsk(method)) return asks ? [] : undefined
    // The tasks extension reports the questions of a task in tasks/get, as members of the task.
    const strays = Object.hasOwn(result, 'inputRequests') && !method.startsWith('tasks/')
    if (!asks && !strays) return []
    const path = asks ? '/result/resultType' : '/result/inputRequests'
    return [{ message: `${method} was answered by asking for input.`, path }]
  },
})
