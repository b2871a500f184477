import type { JsonObject } from '@/lib/protocol/json'
import { isObject } from '@/lib/protocol/json'
import { complete, keepable, METHODS } from './methods'
import { RpcError, type Method } from './rpc'

const LISTED: JsonObject = {
  name: 'weather',
  description: 'Asks for the weather of a city.',
  arguments: [
    { name: 'city', required: true },
    { name: 'unit', required: false },
  ],
}

/** The book's methods, with one prompt that needs an argument and checks what it gets. */
export const PROMPTING: Readonly<Record<string, Method>> = {
  ...METHODS,
  'prompts/list': (call) => keepable(call, { prompts: [LISTED] }),
  'prompts/get': (call) => {
    if (call.params['name'] !== 'weather') throw new RpcError(-32602, 'Unknown prompt')
    const given = isObject(call.params['arguments']) ? call.params['arguments'] : {}
    const { city } = given
    if (typeof city !== 'string') throw new RpcError(-32602, 'The argument city must be a string.')
    return complete(call, { messages: [{ role: 'user', content: { type: 'text', text: `Weather in ${city}?` } }] })
  },
}
