import { isObject } from '@/lib/protocol/json'
import { named } from '@/lib/spec/parts/named'
import { defineRule, type Violation } from '@/lib/spec/rule'

export const jsonrpcErrorCodeAndMessage = defineRule({
  id: 'jsonrpc-error-code-and-message',
  why: 'Clients decide by the code and show the message: without them a failure is only a failure.',
  fix: 'Give every error object a code and a message, the message as a string.',
  example: {
    right: '{"error": {"code": -32602, "message": "Unknown tool: book"}, …}',
    wrong: '{"error": "Unknown tool: book", …}',
  },
  on: ['error', 'orphan'],
  check: ({ message, value }) => {
    if (message.content.kind !== 'error') return undefined
    const { error } = value
    if (!isObject(error))
      return [{ message: `error is ${named(error)}, not an object with code and message.`, path: '/error' }]
    const violations: Violation[] = []
    if (!Object.hasOwn(error, 'code')) violations.push({ message: 'The error has no code.', path: '/error/code' })
    if (typeof error['message'] !== 'string')
      violations.push({
        message: `The error’s message is ${named(error['message'])}, not a string.`,
        path: '/error/message',
      })
    return violations
  },
})
