import { isObject } from '@/lib/protocol/json'
import { isAskMethod } from '@/lib/protocol/methods'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'

/** Methods that mean nothing as notifications. */
const isRequestMethod = (method: string): boolean => method === 'ping' || isAskMethod(method)

export const jsonrpcRequestIdType = defineRule({
  id: 'jsonrpc-request-id-type',
  why: 'A client answers with the id it was given: to null, a fraction or an object there is no answer.',
  fix: 'Number requests of the server with whole numbers or strings.',
  example: {
    right: '{"jsonrpc": "2.0", "id": 0, "method": "ping"}',
    wrong: '{"jsonrpc": "2.0", "id": null, "method": "ping"}',
  },
  on: 'message',
  check: ({ value }) => {
    if (!isObject(value)) return undefined
    const { method, id } = value
    if (typeof method !== 'string' || method.startsWith('notifications/')) return undefined
    if (!Object.hasOwn(value, 'id'))
      return isRequestMethod(method) ? [{ message: `The request ${method} has no id.`, path: '/id' }] : undefined
    if (typeof id === 'string' || Number.isInteger(id)) return []
    const told = `The id of the request ${named(method)} is ${named(id)}, neither a string nor an integer.`
    return [{ message: told, path: '/id', actual: id }]
  },
})
