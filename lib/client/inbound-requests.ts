import { answerResult } from '@/lib/protocol/asks'
import { ERROR_CODES } from '@/lib/protocol/error-codes'
import type { JsonObject } from '@/lib/protocol/json'
import type { RequestId } from '@/lib/protocol/jsonrpc'
import { isAskMethod } from '@/lib/protocol/methods'
import { askKey } from '@/lib/recording/keys'
import type { AskQueue } from './asks'
import type { Received } from './inbound'
import type { RawLane } from './raw-lane'
import type { ReceiverTasks } from './receiver-tasks'

type Deps = {
  readonly lane: RawLane
  readonly asks: AskQueue
  readonly tasks: ReceiverTasks
  readonly onError: (error: unknown) => void
}

/**
 * Answers what a legacy server requests: asks wait in the queue for whoever answers them, `ping` and questions about
 * tasks are answered at once, the rest is refused by JSON-RPC 2.0 §5.1. Each response is a POST of its own.
 */
export const answerRequests =
  ({ lane, asks, tasks, onError }: Deps) =>
  ({ message, key, httpId }: Received): void => {
    if (message.kind !== 'request') return
    const { id, method, params } = message
    const respond = (body: JsonObject): Promise<void> => lane.send({ jsonrpc: '2.0', id, ...body }).catch(onError)
    if (method === 'ping') {
      void respond({ result: {} })
      return
    }
    const aboutTasks = tasks.operation(method)
    if (aboutTasks) {
      aboutTasks(message, respond)
      return
    }
    if (!isAskMethod(method)) {
      void respond({ error: { code: ERROR_CODES.methodNotFound, message: `Method not found: ${method}` } })
      return
    }
    const requestId = lane.requestBehind(httpId)
    const bare = { key: askKey(key), method, params, era: 'legacy' as const, serverId: id }
    const ask = requestId === undefined ? bare : { ...bare, requestId }
    if (tasks.accepts(method, params)) {
      tasks.start(ask, respond)
      return
    }
    void asks.ask(ask).then((settled) => {
      if (!settled) return
      const { answer } = settled
      const result = answerResult(answer)
      if (result) void respond({ result })
      else if (answer.kind === 'error') void respond({ error: { code: answer.code, message: answer.message } })
    })
  }

/** The id in a `notifications/cancelled`: the request its sender takes back. */
export const cancelledId = (params: unknown): RequestId | undefined => {
  const id = (params as { requestId?: unknown } | undefined)?.requestId
  return typeof id === 'string' || typeof id === 'number' ? id : undefined
}
