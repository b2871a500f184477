import { requestId, rpc } from './base'
import { error } from './jsonrpc'
import { type Dates, dated, extended, marked, may, must, mustNot, object, type ObjectShape, type Shape } from './shape'

const version = must(rpc, 'jsonrpc-version-member')

/** Params that are there are an object; whether they must be, is up to the method. */
const withParams = (shape: ObjectShape) => ({
  params: [shape.members['params'] ?? []].flat().map((member) => ({
    ...member,
    shape: marked(member.shape, { here: ['jsonrpc-params-object'] }),
  })),
})

/** The method that a request or notification names. */
export const methodOf = ({ members }: ObjectShape): string => {
  const [method] = [members['method'] ?? []].flat()
  return method?.shape.kind === 'literal' ? String(method.shape.values[0]) : ''
}

/** The whole message that carries a request. */
export const wholeRequest = (shape: ObjectShape): ObjectShape =>
  extended(shape, { jsonrpc: version, id: must(requestId, 'jsonrpc-request-id-type'), ...withParams(shape) })

export const wholeNotification = (shape: ObjectShape): ObjectShape =>
  extended(shape, { jsonrpc: version, id: mustNot('jsonrpc-notification-no-id'), ...withParams(shape) })

const datesOf = ({ since, until }: Dates): Dates => ({ ...(since && { since }), ...(until && { until }) })

/** The whole message that carries a result; it exists where the result does. */
export const wholeResult = (result: Shape): Shape =>
  result.kind === 'dated'
    ? dated(...result.shapes.map(wholeResult))
    : object(
        {
          jsonrpc: version,
          id: must(requestId),
          result: must(marked(result, { here: ['jsonrpc-result-object'] })),
          error: mustNot('jsonrpc-result-xor-error'),
        },
        datesOf(result),
      )

const errorId = [
  must(requestId, { until: '2024-11-05', requirements: ['jsonrpc-error-id-not-null'] }),
  // Required by the schemas until 2025-06-18, where the text on transports has errors without one: no fault.
  may(requestId, 'jsonrpc-error-id-not-null'),
]

/** The whole message that carries an error, any or one of the typed ones. */
export const wholeError = (typed?: ObjectShape): ObjectShape =>
  extended(typed ?? object({ error: must(error) }), {
    jsonrpc: version,
    id: errorId,
    result: mustNot('jsonrpc-result-xor-error'),
  })
