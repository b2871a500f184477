import { isObject, objectAt, stringAt, type JsonObject } from '@/lib/protocol/json'
import { complete, keepable } from './methods'
import { PROMPTING } from './prompts'
import { RpcError, type Method } from './rpc'
import type { ReferenceOptions } from './options'

const CITIES = ['Lisbon', 'London', 'Lyon']
const TEMPLATE = 'note://{city}'

const starting = (value: string): JsonObject => {
  const values = CITIES.filter((city) => city.toLowerCase().startsWith(value.toLowerCase()))
  return { values, total: values.length, hasMore: false }
}

const knows = (ref: Record<string, unknown>): boolean =>
  (ref['type'] === 'ref/prompt' && ref['name'] === 'weather') ||
  (ref['type'] === 'ref/resource' && ref['uri'] === TEMPLATE)

const completing: Method = (call) => {
  const ref = objectAt(call.params, 'ref')
  const argument = objectAt(call.params, 'argument')
  const name = stringAt(argument, 'name')
  if (!ref || name === undefined) throw new RpcError(-32602, 'ref and argument.name are required.')
  if (!knows(ref)) throw new RpcError(-32602, 'There is no such prompt or template.')
  if (call.params['context'] !== undefined && !isObject(call.params['context']))
    throw new RpcError(-32602, 'No context.')
  const value = stringAt(argument, 'value') ?? ''
  return complete(call, { completion: name === 'city' ? starting(value) : { values: [] } })
}

/** The book's server that completes the city of its prompt and of its template. */
export const COMPLETING: Pick<ReferenceOptions, 'capabilities' | 'methods'> = {
  capabilities: { prompts: {}, resources: {}, completions: {} },
  methods: {
    ...PROMPTING,
    'resources/templates/list': (call) =>
      keepable(call, { resourceTemplates: [{ uriTemplate: TEMPLATE, name: 'note' }] }),
    'completion/complete': completing,
  },
}
