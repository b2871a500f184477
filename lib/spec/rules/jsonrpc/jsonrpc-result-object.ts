import { isObject } from '@/lib/protocol/json'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'

export const jsonrpcResultObject = defineRule({
  id: 'jsonrpc-result-object',
  why: 'Plain JSON-RPC allows any result, MCP only objects: clients look for members such as _meta in each.',
  fix: 'Answer with an object; an acknowledgement is {}.',
  example: {
    right: '{"jsonrpc": "2.0", "id": 1, "result": {}}',
    wrong: '{"jsonrpc": "2.0", "id": 1, "result": "ok"}',
  },
  on: ['result', 'orphan'],
  check: ({ value }) => {
    if (!Object.hasOwn(value, 'result')) return undefined
    const { result } = value
    return isObject(result)
      ? []
      : [{ message: `The result is ${named(result)}, not an object.`, path: '/result', actual: result }]
  },
})
