import { isObject } from '@/lib/protocol/json'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'

export const jsonrpcVersionMember = defineRule({
  id: 'jsonrpc-version-member',
  why: 'Clients tell JSON-RPC 2.0 from other JSON by this member, and drop a message without it.',
  fix: 'Write "jsonrpc": "2.0" into every message: a string, in every entry of a batch too.',
  example: {
    right: '{"jsonrpc": "2.0", "id": 1, "result": {}}',
    wrong: '{"id": 1, "result": {}}',
  },
  on: 'message',
  check: ({ http, value }) => {
    if (!http.mcp) return undefined
    if (!isObject(value)) return [{ message: `The message is ${named(value)}, not a JSON object.`, path: '' }]
    if (!Object.hasOwn(value, 'jsonrpc'))
      return [{ message: 'The message has no jsonrpc member.', path: '/jsonrpc', expected: '2.0' }]
    const version = value['jsonrpc']
    return version === '2.0'
      ? []
      : [
          {
            message: `jsonrpc is ${named(version)}, not the string "2.0".`,
            path: '/jsonrpc',
            actual: version,
            expected: '2.0',
          },
        ]
  },
})
