import { isObject } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'

/** Keys of `_meta` that belong to the protocol or to one sending, and not to what is said. */
const OF_PROTOCOL = new Set<string>([...Object.values(META), 'progressToken', 'traceparent', 'tracestate', 'baggage'])
const RESERVED = /^(?:io\.)?modelcontextprotocol(?:\.[a-z]+)*\//

/** Members of params and results by which one era carries out what the other does by other means. */
const PARAMS = new Set(['inputResponses', 'requestState', 'task', 'elicitationId'])
const RESULTS = new Set(['ttlMs', 'cacheScope', 'requestState', 'inputRequests'])

const isOfProtocol = (key: string): boolean => OF_PROTOCOL.has(key) || RESERVED.test(key.slice(0, 100))

const ownMeta = (meta: unknown): unknown => {
  if (!isObject(meta)) return meta
  const own = Object.entries(meta).filter(([key]) => !isOfProtocol(key))
  return own.length === 0 ? undefined : Object.fromEntries(own)
}

const without = (value: unknown, names: ReadonlySet<string>): unknown => {
  if (!isObject(value)) return value
  const members = Object.entries(value)
    .filter(([name]) => !names.has(name))
    .map(([name, member]) => [name, name === '_meta' ? ownMeta(member) : member] as const)
  return Object.fromEntries(members.filter(([, member]) => member !== undefined))
}

/** Params without the envelope of their era: what is asked, and nothing about how it is carried. No params are empty ones. */
export const ownParams = (params: unknown): unknown => without(params ?? {}, PARAMS)

/** A result without the envelope of its era. */
export const ownResult = (result: unknown): unknown => {
  const own = without(result, RESULTS)
  if (!isObject(own) || own['resultType'] !== 'complete') return own
  return without(own, new Set(['resultType']))
}
