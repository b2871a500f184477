import { isObject } from './json'
import { schemaSpots, type Spot } from './schema-spots'

const MARK = 'x-mcp-header'

/** A field name is a token (RFC 9110 §5.1, §5.6.2). */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/** What can be written into a header in one way only; an absent or null argument is left out. */
const MARKABLE = new Set(['string', 'integer', 'boolean', 'null'])

/** True where a header can be named so: an `x-mcp-header` that is none cannot be sent at all. */
export const isHeaderMark = (value: unknown): value is string => typeof value === 'string' && TOKEN.test(value)

const isPrimitive = ({ node: { type } }: Spot): boolean => {
  const types: readonly unknown[] = Array.isArray(type) ? type : [type]
  return types.some((one) => one !== 'null') && types.every((one) => typeof one === 'string' && MARKABLE.has(one))
}

const flawOf = (spot: Spot): string | undefined => {
  const mark = spot.node[MARK]
  if (!isHeaderMark(mark)) return `x-mcp-header ${JSON.stringify(mark)} is no header name`
  if (!spot.reachable || spot.parent === undefined) return `x-mcp-header “${mark}” is on no parameter`
  return isPrimitive(spot) ? undefined : `x-mcp-header “${mark}” is on no string, integer or boolean`
}

/**
 * What makes a client that speaks 2026-07-28 leave a tool out: an `x-mcp-header` in its `inputSchema` that cannot be
 * followed (tools, x-mcp-header). Undefined where all can be, or none are there.
 */
export const headerMarkFlaw = (inputSchema: unknown): string | undefined => {
  if (!isObject(inputSchema)) return undefined
  const names = new Set<string>()
  for (const spot of schemaSpots(inputSchema)) {
    if (!Object.hasOwn(spot.node, MARK)) continue
    const flaw = flawOf(spot)
    if (flaw !== undefined) return flaw
    const name = String(spot.node[MARK]).toLowerCase()
    if (names.has(name)) return `x-mcp-header “${String(spot.node[MARK])}” is there twice`
    names.add(name)
  }
  return undefined
}
