import { errorCodeName } from '@/lib/protocol/error-codes'
import { isObject, stringAt } from '@/lib/protocol/json'
import type { Message } from '@/lib/protocol/jsonrpc'
import type { ExchangeState } from './exchange-state'
import type { RowText } from './row-entry'
import { brief, clip, dotted } from './text'
import type { MessageView } from './types'

/** `-32602 Invalid params: Unknown tool: nope`. */
export const describeError = ({ code, message }: { readonly code: number; readonly message: string }): string => {
  if (Number.isNaN(code)) return clip(dotted('no code', message))
  const name = errorCodeName(code)
  const head = name === undefined ? String(code) : `${code} ${name}`
  return message === '' || message === name ? head : `${head}: ${clip(message)}`
}

/** What every row of a message has. */
export const messageText = (
  { direction, size, key, httpId }: MessageView,
  exchange: ExchangeState | undefined,
): Pick<RowText, 'direction' | 'size' | 'message' | 'http' | 'exchange'> => ({
  direction,
  size,
  message: key,
  http: httpId,
  ...(exchange && { exchange: exchange.key }),
})

const progress = (params: Record<string, unknown>): string => {
  const { progress, total, message } = params
  const amount = total === undefined ? brief(progress) : `${brief(progress)} / ${brief(total)}`
  return dotted(amount, typeof message === 'string' ? clip(message) : undefined)
}

const log = (params: Record<string, unknown>): string => {
  const { data } = params
  const text = stringAt(data, 'message') ?? stringAt(data, 'msg') ?? brief(data)
  return dotted(stringAt(params, 'level'), stringAt(params, 'logger'), clip(text))
}

const notificationDetail = (method: string, params: unknown): string => {
  if (!isObject(params)) return params === undefined ? '' : brief(params)
  switch (method) {
    case 'notifications/progress':
      return progress(params)
    case 'notifications/message':
      return log(params)
    case 'notifications/cancelled':
      return dotted(brief(params['requestId']), stringAt(params, 'reason'))
    case 'notifications/resources/updated':
      return clip(stringAt(params, 'uri') ?? brief(params))
    case 'notifications/tasks/status':
      return dotted(stringAt(params, 'taskId'), stringAt(params, 'status'))
    default:
      return brief(params)
  }
}

export const describeNotification = (
  message: MessageView,
  { method, params }: Extract<Message, { kind: 'notification' }>,
  exchange: ExchangeState | undefined,
): RowText => ({
  ...messageText(message, exchange),
  label: method.replace(/^notifications\//, ''),
  method,
  detail: notificationDetail(method, params),
  open: false,
})

export const describeRepeated = (
  message: MessageView,
  { method, id }: Extract<Message, { kind: 'request' }>,
  exchange: ExchangeState | undefined,
): RowText => ({
  ...messageText(message, exchange),
  label: method,
  method,
  detail: `sent again by the resumed stream; ${brief(id)} was dealt with`,
  open: false,
})

export const describeMalformed = (message: MessageView, exchange: ExchangeState | undefined): RowText => ({
  ...messageText(message, exchange),
  label: message.content.kind === 'invalid' ? 'not JSON-RPC' : 'not JSON',
  detail: clip(message.content.kind === 'invalid' ? invalidText(message.content.value) : message.raw),
  status: { text: 'malformed', tone: 'bad' },
  open: false,
})

/** The member of a batch, not the whole frame. Its depth was checked when it was read. */
const invalidText = (value: unknown): string => JSON.stringify(value)
