import { isObject } from '@/lib/protocol/json'
import { named } from '@/lib/spec/parts/named'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'

export const httpSseNoRequests = defineRule({
  id: 'http-sse-no-requests',
  why: 'There is no way to answer a request that comes on a stream: the server waits, and so does the call.',
  fix: 'End the round with an InputRequiredResult that names what is wanted.',
  example: {
    right: 'data: {"id": 1, "result": {"resultType": "input_required", "inputRequests": {…}}, …}',
    wrong: 'data: {"id": 12, "method": "sampling/createMessage", …}',
  },
  on: 'message',
  appliesTo: overHttpSse,
  check: ({ http, message, value }) => {
    if (!http.mcp || message.source !== 'sse') return undefined
    if (!isObject(value) || typeof value['method'] !== 'string' || !Object.hasOwn(value, 'id')) return []
    const { method } = value
    if (method.startsWith('notifications/')) return []
    const told = `The request ${named(method)} came on a response’s stream.`
    return [{ message: told, path: '/method', evidence: [http.sentSeq], actual: method }]
  },
})
