import type { Problem } from '@/lib/protocol/problem'
import type { EventBody, HttpId } from '@/lib/recording/events'
import type { Conversation } from './conversations'
import { answerTimes, timesOf } from './frame-times'
import { handshakeOf, type Handshake } from './handshake'
import type { ReadExchange } from './read-exchange'

/** A fact and when it was; those of the same time stand in the order of `place`. */
export type TimedBody = { readonly at: number; readonly body: EventBody }

const notCaptured: Problem = {
  code: 'NOT_CAPTURED',
  title: 'The body is not in the capture',
  cause: 'The tool that wrote the file had not kept it; browsers leave out streams that were open, and large bodies.',
  action: 'Record the session with Parley, or save the file while the developer tools still show the body.',
}

const noResponse = (cause: string): Problem => ({
  code: 'NO_RESPONSE',
  title: 'No response came',
  cause,
  action: 'Look at the network log that the file was saved from.',
})

const refused: Problem = {
  code: 'HANDSHAKE_NOT_CAPTURED',
  title: 'No connection came about',
  cause: 'The capture holds no successful answer to the handshake.',
  action: 'Look at what the server answered.',
}

/** The person's calls are the raw lane's; what clients send on their own is the SDK's. */
const OWN_METHODS = /^(?:initialize|server\/discover|notifications\/.+|subscriptions\/listen|ping)$/

const laneOf = ({ sent }: ReadExchange): 'sdk' | 'raw' =>
  sent.some((message) => 'method' in message && !OWN_METHODS.test(message.method)) ? 'raw' : 'sdk'

/** The client ended its session (2025-03-26 and later, transports). */
const endsSession = ({ method, response }: ReadExchange): boolean =>
  method === 'DELETE' && response !== undefined && response.status < 300

const endOf = (exchange: ReadExchange, httpId: HttpId, size: number): EventBody => {
  const ended = { type: 'http-ended', httpId, size } as const
  if (!exchange.response)
    return { ...ended, how: 'failed', problem: noResponse(exchange.error ?? 'The capture does not say why.') }
  // Not a failure of the server: nothing may be held against it.
  if (exchange.response.body.kind === 'missing') return { ...ended, how: 'aborted', problem: notCaptured }
  return { ...ended, how: exchange.error === undefined ? 'complete' : 'aborted' }
}

const exchangeEvents = (
  exchange: ReadExchange,
  httpId: HttpId,
  answered: ReturnType<typeof answerTimes>,
  { established, after }: Handshake,
): readonly TimedBody[] => {
  const { startedAt, method, url, requestHeaders, requestBody, requestBodyEncoding, response, frames } = exchange
  const times = timesOf(exchange, answered)
  const size = frames.reduce((sum, frame) => sum + frame.size, 0)
  const body = requestBody === undefined ? {} : { body: requestBody }
  const request: EventBody = {
    type: 'http-request-sent',
    httpId,
    lane: laneOf(exchange),
    method,
    url,
    headers: requestHeaders,
    ...body,
    ...(requestBodyEncoding && { bodyEncoding: requestBodyEncoding }),
  }
  const received = frames.flatMap(({ messages, at: _at, ...frame }, index): TimedBody[] => {
    const at = times.frames[index] ?? times.end
    const event: EventBody = { type: 'frame-received', httpId, ...frame }
    const stands = established && after && messages.includes(after)
    return [{ at, body: event }, ...(stands ? [{ at, body: established }] : [])]
  })
  return [
    { at: startedAt, body: request },
    ...(response
      ? [
          {
            at: times.head,
            body: {
              type: 'http-response-received',
              httpId,
              status: response.status,
              statusText: response.statusText,
              headers: response.headers,
            } as const,
          },
        ]
      : []),
    ...received,
    { at: times.end, body: endOf(exchange, httpId, size) },
  ]
}

/** Facts of one connection as Parley would have recorded them, in order of time. */
export const conversationEvents = (conversation: Conversation, id: string): readonly TimedBody[] => {
  const { url, exchanges } = conversation
  const handshake = handshakeOf(conversation)
  const { established, after, advertised } = handshake
  const answered = answerTimes(exchanges)
  const start = exchanges[0]?.startedAt ?? 0
  const http = exchanges
    .flatMap((exchange, index) => exchangeEvents(exchange, `${id}-h${index + 1}` as HttpId, answered, handshake))
    .sort((a, b) => a.at - b.at)
  const end = http.reduce((latest, { at }) => Math.max(latest, at), start)
  return [
    { at: start, body: { type: 'connection-started', url, requested: 'auto', advertised } },
    ...(established && !after ? [{ at: start, body: established }] : []),
    ...http,
    established
      ? { at: end, body: { type: 'connection-closed', by: exchanges.some(endsSession) ? 'person' : 'page' } }
      : { at: end, body: { type: 'connection-failed', problem: refused } },
  ]
}
