import {
  array,
  boolean,
  extended,
  integer,
  literal,
  marked,
  may,
  type Member,
  must,
  object,
  type ObjectShape,
  type Shape,
  string,
  union,
  uri,
} from './shape'

/** JSON-RPC 2.0 §4, as every revision narrows it: no fractions, no null. */
export const requestId = union([string, integer])
export const progressToken = union([string, integer])
export const cursor = string
export const role = literal('assistant', 'user')
export const rpc = literal('2.0')

/** The URI of a resource: its format is one requirement up to 2025-03-26, and another after. */
export const resourceUri = marked(uri, {
  detail: [
    { id: 'resources-uri-format', until: '2025-03-26' },
    { id: 'resources-uri-valid', since: '2025-06-18' },
  ],
})

/** A flag that tells what a peer can do. */
export const flag = may(boolean)
export const strings = array(string)

/** `_meta` of a thing that is listed or contained. */
export const thingMeta = may(object(), { since: '2025-06-18', here: ['meta-object'] })

/** A definition that came later than what it describes. */
export const since = <S extends Shape>(
  revision: '2025-03-26' | '2025-06-18' | '2025-11-25' | '2026-07-28',
  shape: S,
): S => marked(shape, { since: revision })

type Params = Member | readonly Member[]

/** A request by its method: a whole message from 2025-11-25 on, before without `jsonrpc` and `id`. */
export const request = (method: string, params: Params): ObjectShape =>
  object({
    jsonrpc: must(rpc, { since: '2025-11-25' }),
    id: must(requestId, { since: '2025-11-25' }),
    method: must(literal(method)),
    params,
  })

/** A request that the server embeds in a result from 2026-07-28 on, where it is no message any more. */
export const ask = (method: string, params: Params): ObjectShape =>
  extended(request(method, params), {
    jsonrpc: must(rpc, { since: '2025-11-25', until: '2025-11-25' }),
    id: must(requestId, { since: '2025-11-25', until: '2025-11-25' }),
  })

export const notification = (method: string, params: Params): ObjectShape =>
  object({ jsonrpc: must(rpc, { since: '2025-11-25' }), method: must(literal(method)), params })
