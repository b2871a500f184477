import { isObject } from '@/lib/protocol/json'
import { readFrame, type Message } from '@/lib/protocol/jsonrpc'
import type { SseBlock } from '@/lib/protocol/sse'
import type { EventOf } from '@/lib/recording/events'
import type { MessageView } from './types'

export type Content = MessageView['content']

/** What is known of the HTTP exchange around a body. */
export type BodyContext = {
  /** The URL is the connection's MCP endpoint. */
  readonly mcp: boolean
  /** The body claims to be JSON. */
  readonly json: boolean
  /** The HTTP status is an error. */
  readonly refused: boolean
}

const malformed = (reason: string): readonly Content[] => [{ kind: 'malformed', reason }]

const isRpc = ({ value }: Message): boolean => isObject(value) && 'jsonrpc' in value

const read = (text: string): readonly Content[] => {
  const content = readFrame(text)
  if (content.kind === 'malformed') return [content]
  if (content.messages.length === 0) return [{ kind: 'invalid', reason: 'an empty batch', value: [] }]
  return content.messages
}

/** Messages only: none of them when no member of the frame says it is JSON-RPC. */
const readIfRpc = (text: string): readonly Content[] => {
  if (!/^\s*[[{]/.test(text)) return []
  const content = readFrame(text)
  return content.kind === 'messages' && content.messages.some(isRpc) ? content.messages : []
}

/** The messages of a whole body, or what is wrong with it; nothing for bodies that never were MCP (HTML, OAuth). */
export const readBody = (text: string, { mcp, json, refused }: BodyContext): readonly Content[] => {
  if (text.trim() === '') return []
  const messages = readIfRpc(text)
  if (messages.length > 0 || !mcp || !json) return messages
  const content = read(text)
  // A refusal may carry JSON of its own (a problem document, an OAuth error): that is HTTP's, not MCP's.
  return refused && content.every(({ kind }) => kind !== 'malformed') ? [] : content
}

/** The messages of one block of an event stream (2025-03-26 and later, transports; HTTP+SSE before). */
export const readBlock = ({ event = 'message', data }: SseBlock): readonly Content[] => {
  if (data === undefined || data.trim() === '') return []
  return event === 'message' || event === '' ? read(data) : readIfRpc(data)
}

const isOnlyComments = (raw: string): boolean =>
  raw.split(/\r\n|\r|\n/).every((line) => line === '' || line.startsWith(':'))

/** Why a received frame cannot be read at all; undefined when it can. Empty when it is not worth a word. */
export const unreadable = (
  { source, encoding, truncated, raw }: EventOf<'frame-received'>,
  { mcp, json }: BodyContext,
): readonly Content[] | undefined => {
  const matters = source === 'sse' || (mcp && json)
  if (encoding === 'base64') return matters ? malformed('not valid UTF-8') : []
  if (!truncated) return undefined
  if (source === 'body') return matters ? malformed('the body was cut off before its end') : []
  return isOnlyComments(raw) ? [] : malformed('the stream was cut off in the middle of this event')
}
