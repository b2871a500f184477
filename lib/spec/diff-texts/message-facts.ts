import { readFrame, type Message } from '@/lib/protocol/jsonrpc'
import { isObject } from '@/lib/protocol/json'
import { messageKey } from '@/lib/recording/keys'
import type { MessageFacts } from '@/lib/spec/nearest/nearest-form'
import type { SessionViews } from '@/lib/views/session-views'
import type { MessageView } from '@/lib/views/types'

type Request = Extract<Message, { kind: 'request' }>

const requestOf = (message: MessageView | undefined): Request | undefined =>
  message?.content.kind === 'request' ? message.content : undefined

/** Our only request in the HTTP request that was answered with it. */
const carried = (message: MessageView, views: SessionViews): Request | undefined => {
  const http = views.http(message.httpId)
  const frame = readFrame(http?.requestBodyEncoding ? '' : (http?.requestBody ?? ''))
  const requests = frame.kind === 'messages' ? frame.messages.filter((one) => one.kind === 'request') : []
  return requests.length === 1 ? requests[0] : undefined
}

/** The request that a response answers: by its id, else the only one it can answer. */
const answered = (message: MessageView, views: SessionViews): Request | undefined => {
  const { content, connectionId } = message
  const id = content.kind === 'result' || content.kind === 'error' ? content.id : null
  const exchange = id === null ? undefined : views.exchangeFor(connectionId, id)
  const round = exchange?.rounds.find(({ response }) => response?.key === message.key)
  if (round) return requestOf(round.request)
  return message.direction === 'server-to-client' ? carried(message, views) : undefined
}

const requestKind = (method: unknown, value: Record<string, unknown>): 'request' | 'notification' =>
  Object.hasOwn(value, 'id') && !(typeof method === 'string' && method.startsWith('notifications/'))
    ? 'request'
    : 'notification'

/** What a value that crossed the wire in the place of a message was meant to be; undefined where nobody can tell. */
export const factsOfValue = (value: unknown, message: MessageView, views: SessionViews): MessageFacts | undefined => {
  const from = message.direction === 'client-to-server' ? 'client' : 'server'
  const object: Record<string, unknown> = isObject(value) ? value : {}
  const { method, error } = object
  if (typeof method === 'string') return { kind: requestKind(method, object), from, method, value }
  const request = answered(message, views)
  const has = (name: string) => Object.hasOwn(object, name)
  if (!has('error') && !has('result') && !request) return undefined
  const known = { from, method: request?.method, value, ...(request && { params: request.params }) } as const
  if (has('error') && !has('result')) {
    const code = isObject(error) && typeof error['code'] === 'number' ? { code: error['code'] } : {}
    // A refusal of the whole HTTP request has no id to echo.
    const echoes = has('id') && object['id'] !== null && request
    return { kind: 'error', ...known, ...code, ...(echoes && { id: request.id }) }
  }
  return { kind: 'result', ...known, ...(request && { id: request.id }) }
}

/** The message at an event, by its key or, where a finding has none, the first of the frame. */
export const messageOf = (
  finding: { readonly seq: Parameters<typeof messageKey>[0]; readonly messageKey?: MessageView['key'] },
  views: SessionViews,
): MessageView | undefined => views.message(finding.messageKey ?? messageKey(finding.seq, 0))
