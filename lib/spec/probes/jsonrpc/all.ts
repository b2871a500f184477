import type { Probe } from '@/lib/spec/probe'
import { jsonrpcBatchAccepted } from './jsonrpc-batch-accepted'
import { jsonrpcConcurrentRequests } from './jsonrpc-concurrent-requests'
import { jsonrpcInvalidRequest } from './jsonrpc-invalid-request'
import { jsonrpcMethodNotFound } from './jsonrpc-method-not-found'
import { jsonrpcParseError } from './jsonrpc-parse-error'

export const JSONRPC_PROBES: readonly Probe[] = [
  jsonrpcBatchAccepted,
  jsonrpcConcurrentRequests,
  jsonrpcInvalidRequest,
  jsonrpcMethodNotFound,
  jsonrpcParseError,
]
