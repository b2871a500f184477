import { isObject } from '@/lib/protocol/json'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'

export const jsonrpcNoServerRequests = defineRule({
  id: 'jsonrpc-no-server-requests',
  why: 'A client of 2026-07-28 has no way to answer a request: the server waits for ever.',
  fix: 'Answer the call with an InputRequiredResult that holds what is to be asked, and go on when it is retried.',
  example: {
    right:
      '{"id": 1, "result": {"resultType": "input_required", "inputRequests": {"who": {"method": "elicitation/create", …}}}, …}',
    wrong: '{"id": 12, "method": "elicitation/create", "params": {…}, …}',
  },
  on: 'message',
  check: ({ http, value }) => {
    if (!http.mcp) return undefined
    if (!isObject(value) || typeof value['method'] !== 'string' || !Object.hasOwn(value, 'id')) return []
    const { method } = value
    // An id on a notification makes no request of it.
    if (method.startsWith('notifications/')) return []
    return [{ message: `The server sent the request ${named(method)}.`, path: '/method', actual: method }]
  },
})
