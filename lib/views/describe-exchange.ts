import { isObject } from '@/lib/protocol/json'
import { describeError, messageText } from './describe-message'
import { describeResult } from './describe-result'
import type { ExchangeState, RoundState } from './exchange-state'
import type { HttpState } from './http'
import type { Placed } from './placed'
import type { RowText } from './row-entry'
import { brief, clip, count, idText } from './text'

type Response = Extract<Placed, { as: 'response' }>
type Status = NonNullable<RowText['status']>

const LISTEN = 'subscriptions/listen'

const ended = ({ method, ending }: ExchangeState, http: HttpState | undefined): Status | undefined => {
  const status = http?.response?.status
  switch (ending?.status) {
    case undefined:
      return undefined
    case 'cancelled':
      return method === LISTEN ? { text: 'closed', tone: 'neutral' } : { text: 'cancelled', tone: 'warn' }
    case 'failed':
      return { text: status === undefined || status < 300 ? 'failed' : String(status), tone: 'bad' }
    case 'complete':
    case 'tool-error':
    case 'error':
      return status === undefined ? { text: 'answered', tone: 'ok' } : httpStatus(status)
  }
}

export const httpStatus = (status: number): Status => ({ text: String(status), tone: status >= 300 ? 'bad' : 'ok' })

const requestStatus = ({ exchange, request }: RoundState, http: HttpState | undefined, isLast: boolean): Status => {
  if (request.direction === 'server-to-client')
    return exchange.ending ? { text: exchange.ending.status, tone: 'ok' } : { text: 'pending', tone: 'neutral' }
  if (!isLast) return http?.response ? httpStatus(http.response.status) : { text: 'sent', tone: 'neutral' }
  const over = ended(exchange, http)
  if (over) return over
  if (exchange.status === 'asking') return { text: 'asking you', tone: 'person' }
  if (exchange.method === LISTEN && http?.streaming) return { text: 'open', tone: 'ok' }
  const { progress } = exchange.view
  if (!progress) return { text: 'pending', tone: 'neutral' }
  return {
    text: progress.total === undefined ? String(progress.progress) : `${progress.progress} / ${progress.total}`,
    tone: 'neutral',
  }
}

const requestDetail = ({ exchange, number, request }: RoundState): string => {
  if (exchange.replays && number === 1) return `round ${exchange.replays.round} once more`
  const params = request.content.kind === 'request' ? request.content.params : undefined
  if (number === 1)
    return exchange.subject === undefined ? (params === undefined ? '' : brief(params)) : clip(exchange.subject)
  const given =
    isObject(params) && isObject(params['inputResponses']) ? Object.keys(params['inputResponses']).length : 0
  return `round ${number} · ${given === 0 ? 'with its state' : `with ${count(given, 'answer')}`}`
}

/** The first row of a call tells its state; later rounds tell that of their own HTTP exchange until they are the last. */
export const describeRequest = (round: RoundState, http: HttpState | undefined): RowText => {
  const { exchange } = round
  const first = round.number === 1
  const isLast = exchange.last === round
  const { timing, timedUntil, waitingFor } = exchange.view
  return {
    ...messageText(round.request, exchange),
    label: exchange.method,
    method: exchange.method,
    detail: requestDetail(round),
    id: idText(round.id),
    status: requestStatus(round, http, first || isLast),
    open: (first || isLast) && exchange.ending === undefined,
    ...(first && { timing, timedUntil, ...(waitingFor && { waitingFor }) }),
  }
}

const SURPLUS = { duplicate: 'duplicate', late: 'too late', 'unknown id': 'unknown id' } as const

const responseStatus = (
  { required, surplus }: Response,
  content: Response['message']['content'],
): Status | undefined => {
  if (surplus) return { text: SURPLUS[surplus], tone: 'warn' }
  if (content.kind === 'error') return { text: 'error', tone: 'bad' }
  if (required || content.kind !== 'result') return undefined
  const failed = isObject(content.result) && content.result['isError'] === true
  return failed ? { text: 'tool error', tone: 'bad' } : { text: 'complete', tone: 'ok' }
}

export const describeResponse = (placed: Response): RowText => {
  const { message, round, stream, required } = placed
  const { content } = message
  const exchange = round?.exchange ?? stream
  const status = responseStatus(placed, content)
  const rest = {
    ...messageText(message, exchange),
    ...(round && { method: round.exchange.method }),
    ...(status && { status }),
    open: false,
  }
  if (content.kind === 'error')
    return {
      ...rest,
      label: 'error',
      detail: describeError(content.error),
      ...(content.id !== null && { id: idText(content.id) }),
    }
  if (content.kind !== 'result') return { ...rest, label: content.kind, detail: '' }
  return {
    ...rest,
    label: required ? 'input_required' : 'result',
    detail: describeResult(content.result, round?.number ?? 1),
    id: idText(content.id),
  }
}

/** How deep a response stands: level with its request when it ends a call, inside the call otherwise. */
export const responseDepth = ({ round, surplus, stream, required }: Response): 0 | 1 => {
  if (!round) return stream ? 1 : 0
  return surplus || required || round.exchange.cause || round.exchange.replays ? 1 : 0
}
