import type { JsonObject } from './json'
import type { Revision } from './revisions'

/** Keys of `_meta` that the protocol gives a meaning: the per-request envelope of 2026-07-28, and tasks of 2025-11-25. */
export const META = {
  protocolVersion: 'io.modelcontextprotocol/protocolVersion',
  clientInfo: 'io.modelcontextprotocol/clientInfo',
  clientCapabilities: 'io.modelcontextprotocol/clientCapabilities',
  logLevel: 'io.modelcontextprotocol/logLevel',
  serverInfo: 'io.modelcontextprotocol/serverInfo',
  relatedTask: 'io.modelcontextprotocol/related-task',
  subscriptionId: 'io.modelcontextprotocol/subscriptionId',
} as const

export const CLIENT_INFO = { name: 'parley', title: 'Parley', version: '0.1.0' } as const

export const LOG_LEVELS = ['debug', 'info', 'notice', 'warning', 'error', 'critical', 'alert', 'emergency'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** The `_meta` members every modern request carries. */
export const envelope = (revision: Revision, capabilities: JsonObject, logLevel?: LogLevel): JsonObject => ({
  [META.protocolVersion]: revision,
  [META.clientInfo]: { ...CLIENT_INFO },
  [META.clientCapabilities]: capabilities,
  ...(logLevel ? { [META.logLevel]: logLevel } : {}),
})
