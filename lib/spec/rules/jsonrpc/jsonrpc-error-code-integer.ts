import { isObject } from '@/lib/protocol/json'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'

export const jsonrpcErrorCodeInteger = defineRule({
  id: 'jsonrpc-error-code-integer',
  why: 'Clients compare codes with numbers: a name or a fraction matches none of them.',
  fix: 'Send the code as a whole number, and put names into the message or data.',
  example: {
    right: '{"error": {"code": -32602, "message": "…"}, …}',
    wrong: '{"error": {"code": "INVALID_PARAMS", "message": "…"}, …}',
  },
  on: ['error', 'orphan'],
  check: ({ value }) => {
    const { error } = value
    if (!isObject(error) || !Object.hasOwn(error, 'code')) return undefined
    const { code } = error
    return Number.isInteger(code)
      ? []
      : [{ message: `The error’s code is ${named(code)}, not an integer.`, path: '/error/code', actual: code }]
  },
})
