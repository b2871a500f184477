import type { Probe } from '@/lib/spec/probe'
import { jsonrpcMethodNotFound } from './jsonrpc-method-not-found'
import { jsonrpcParseError } from './jsonrpc-parse-error'

export const JSONRPC_PROBES: readonly Probe[] = [jsonrpcMethodNotFound, jsonrpcParseError]
