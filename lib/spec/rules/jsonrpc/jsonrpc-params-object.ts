import { isObject } from '@/lib/protocol/json'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'

export const jsonrpcParamsObject = defineRule({
  id: 'jsonrpc-params-object',
  why: 'Plain JSON-RPC knows params by position; MCP does not, and a client finds nothing in an array.',
  fix: 'Send params as an object, or leave it out where there is nothing to say.',
  example: {
    right: '{"method": "notifications/tools/list_changed", …}',
    wrong: '{"method": "notifications/tools/list_changed", "params": null, …}',
  },
  on: 'message',
  check: ({ value }) => {
    if (!isObject(value) || typeof value['method'] !== 'string' || !Object.hasOwn(value, 'params')) return undefined
    const { method, params } = value
    return isObject(params)
      ? []
      : [{ message: `params of ${named(method)} is ${named(params)}, not an object.`, path: '/params', actual: params }]
  },
})
