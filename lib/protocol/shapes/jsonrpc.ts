import { requestId, rpc, since } from './base'
import { pageParams, result, tokenMeta } from './meta'
import { anything, array, dated, extended, integer, marked, may, must, mustSince, object, string, union } from './shape'

const early = { until: '2025-06-18' } as const

/** Up to 2025-06-18 the `_meta` of any params is looked into; after that any object will do. */
const requestParams = dated(marked(object({ _meta: may(tokenMeta) }), early), object())
const notificationParams = dated(marked(object({ _meta: may(object()) }), early), object())

const request = object({ method: must(string), params: may(requestParams) })
const notification = object({ method: must(string), params: may(notificationParams) })
const rpcRequest = extended(request, { jsonrpc: must(rpc), id: must(requestId) })
const rpcNotification = extended(notification, { jsonrpc: must(rpc) })

/** A list request of any method. Its params became necessary with the envelope, its members those of a message before. */
const paginatedRequest = object({
  jsonrpc: must(rpc, { since: '2025-11-25' }),
  id: must(requestId, { since: '2025-11-25' }),
  method: must(string),
  params: mustSince('2026-07-28', pageParams),
})

export const resultResponse = (answer: ReturnType<typeof result> | ReturnType<typeof union>) =>
  object({ jsonrpc: must(rpc), id: must(requestId), result: must(answer) })

export const error = object({
  code: must({ ...integer, here: ['jsonrpc-error-code-integer'] }, 'jsonrpc-error-code-and-message'),
  message: must(string, 'jsonrpc-error-code-and-message'),
  data: may(anything),
})

const earlyError = object({ jsonrpc: must(rpc), id: must(requestId), error: must(error) }, early)
/** An error; from 2025-11-25 on without an id where that of the request could not be read. */
export const errorResponse = since('2025-11-25', object({ jsonrpc: must(rpc), id: may(requestId), error: must(error) }))

const success = resultResponse(result({}))
const batch = { since: '2025-03-26', until: '2025-03-26' } as const
const requestBatch = array(union([rpcRequest, rpcNotification]), batch)
const responseBatch = array(union([success, earlyError]), batch)

export const JSONRPC_DEFINITIONS = {
  Error: since('2025-11-25', error),
  JSONRPCBatchRequest: requestBatch,
  JSONRPCBatchResponse: responseBatch,
  JSONRPCError: earlyError,
  JSONRPCErrorResponse: errorResponse,
  JSONRPCMessage: union([rpcRequest, rpcNotification, success, earlyError, errorResponse, requestBatch, responseBatch]),
  JSONRPCNotification: rpcNotification,
  JSONRPCRequest: rpcRequest,
  JSONRPCResponse: dated(marked(success, early), union([success, errorResponse])),
  JSONRPCResultResponse: since('2025-11-25', success),
  Notification: notification,
  PaginatedRequest: paginatedRequest,
  Request: request,
}
