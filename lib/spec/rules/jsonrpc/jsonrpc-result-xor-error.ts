import { isObject } from '@/lib/protocol/json'
import { defineRule } from '@/lib/spec/rule'

export const jsonrpcResultXorError = defineRule({
  id: 'jsonrpc-result-xor-error',
  why: 'With both members, or none, one client sees a success where another sees a failure.',
  fix: 'Send result for a success and error for a failure; leave the other member out, rather than null.',
  example: {
    right: '{"jsonrpc": "2.0", "id": 1, "result": {…}}',
    wrong: '{"jsonrpc": "2.0", "id": 1, "result": {…}, "error": null}',
  },
  on: 'message',
  check: ({ http, value }) => {
    if (!http.mcp || !isObject(value) || Object.hasOwn(value, 'method')) return undefined
    const result = Object.hasOwn(value, 'result')
    const error = Object.hasOwn(value, 'error')
    if (result && error) return [{ message: 'The response has both a result and an error.', path: '/error' }]
    if (result || error) return []
    return Object.hasOwn(value, 'id')
      ? [{ message: 'The response has neither result nor error.', path: '' }]
      : undefined
  },
})
