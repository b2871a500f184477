import { isObject, stringAt } from '@/lib/protocol/json'
import { ProblemError } from '@/lib/protocol/problem'
import type { Capture } from './captured'
import { objectsIn } from './har-members'
import { consoleLog } from './import-problems'
import { readMessageLog } from './inspector-messages'
import { readNetworkLog } from './inspector-network'

type Members = Readonly<Record<string, unknown>>

const CREATOR = 'MCP Inspector'

const isRequestEntry = (one: Members): boolean =>
  typeof one['url'] === 'string' && typeof one['method'] === 'string' && isObject(one['requestHeaders'])

const isMessageEntry = (one: Members): boolean => typeof one['direction'] === 'string' && isObject(one['message'])

const isLogEntry = (one: Members): boolean => typeof one['receivedAt'] === 'string' && isObject(one['params'])

const isConsoleEntry = (one: Members): boolean =>
  typeof one['timestamp'] === 'string' && typeof one['message'] === 'string' && one['url'] === undefined

/** What the Logs screen shows are the server's log notifications, without their envelope. */
const asMessages = (entries: readonly Members[]): readonly Members[] =>
  entries.map((entry) => ({
    timestamp: stringAt(entry, 'receivedAt'),
    direction: 'notification',
    origin: 'server',
    message: { jsonrpc: '2.0', method: 'notifications/message', params: entry['params'] },
  }))

/**
 * What the official Inspector (2.x) exports: its Network, Protocol and Logs screens as JSON lists, or the state of a
 * session as it stores it. Undefined for anything else.
 * @throws ProblemError for its Console, which holds no MCP.
 */
export const readInspector = (value: unknown): Capture | undefined => {
  const list = isObject(value) ? value['fetchRequests'] : value
  const entries = objectsIn(list)
  const [first] = entries
  if (!first) return undefined
  if (isRequestEntry(first)) return { ...readNetworkLog(entries), creator: CREATOR }
  if (isMessageEntry(first)) return { ...readMessageLog(entries), creator: CREATOR }
  if (isLogEntry(first)) return { ...readMessageLog(asMessages(entries)), creator: CREATOR }
  if (isConsoleEntry(first)) throw new ProblemError(consoleLog)
  return undefined
}
