import { answerResult } from '@/lib/protocol/asks'
import { ERROR_CODES } from '@/lib/protocol/error-codes'
import type { JsonObject } from '@/lib/protocol/json'
import type { RequestId } from '@/lib/protocol/jsonrpc'
import { isAskMethod } from '@/lib/protocol/methods'
import { askKey } from '@/lib/recording/keys'
import type { AskQueue } from './asks'
import type { Received } from './inbound'
import type { RawLane } from './raw-lane'

type Deps = { readonly lane: RawLane; readonly asks: AskQueue; readonly onError: (error: unknown) => void }

/**
 * Answers what a legacy server requests: asks wait in the queue for whoever answers them, `ping` is answered at once,
 * the rest is refused by JSON-RPC 2.0 §5.1. Each response is a POST of its own.
 */
export const answerRequests =
  ({ lane, asks, onError }: Deps) =>
  ({ message, key, httpId }: Received): void => {
    if (message.kind !== 'request') return
    const { id, method, params } = message
    const respond = (body: JsonObject): void => void lane.send({ jsonrpc: '2.0', id, ...body }).catch(onError)
    if (method === 'ping') {
      respond({ result: {} })
      return
    }
    if (!isAskMethod(method)) {
      respond({ error: { code: ERROR_CODES.methodNotFound, message: `Method not found: ${method}` } })
      return
    }
    const requestId = lane.requestBehind(httpId)
    const ask = { key: askKey(key), method, params, era: 'legacy' as const, serverId: id }
    void asks.ask(requestId === undefined ? ask : { ...ask, requestId }).then((settled) => {
      if (!settled) return
      const { answer } = settled
      const result = answerResult(answer)
      if (result) respond({ result })
      else if (answer.kind === 'error') respond({ error: { code: answer.code, message: answer.message } })
    })
  }

/** The id in a `notifications/cancelled`: the request its sender takes back. */
export const cancelledId = (params: unknown): RequestId | undefined => {
  const id = (params as { requestId?: unknown } | undefined)?.requestId
  return typeof id === 'string' || typeof id === 'number' ? id : undefined
}
