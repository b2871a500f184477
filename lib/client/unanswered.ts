import { mediaType } from '@/lib/protocol/headers'
import { retryAt } from '@/lib/protocol/retry-after'
import type { Problem } from '@/lib/protocol/problem'
import type { WireResponse } from '@/lib/wire/types'
import type { StreamState } from './inbound'
import { clientProblem, htmlProblem, sessionLost, statusProblem } from './problems'

type Session = { readonly mcpSessionId?: string }

const start = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 160)

const looksLikeHtml = (type: string, text: string): boolean =>
  type === 'text/html' || /^\s*<(!doctype|html)/i.test(text)

/** Why a finished HTTP response holds no response to its request. `now`: milliseconds since the epoch. */
export const whyUnanswered = (
  { status, headers }: Pick<WireResponse, 'status' | 'headers'>,
  state: StreamState,
  { mcpSessionId }: Session,
  now: number,
): Problem => {
  const type = mediaType(headers)
  if (status === 404 && mcpSessionId !== undefined) return sessionLost(mcpSessionId)
  if (status >= 300) {
    const detail = looksLikeHtml(type, state.text) ? 'a web page' : start(state.text)
    return statusProblem(status, detail, retryAt(headers, now))
  }
  if (status === 202) return clientProblem('ACCEPTED_ONLY', 'The server answered HTTP 202 without a response.')
  if (looksLikeHtml(type, state.text)) return htmlProblem(start(state.text))
  if (type !== 'application/json' && type !== 'text/event-stream' && state.messages === 0)
    return clientProblem('UNEXPECTED_CONTENT', `Content-Type is ${type === '' ? 'missing' : type}.`)
  if (state.responses > 0 || (state.messages > 0 && type !== 'text/event-stream'))
    return clientProblem('NO_MATCHING_RESPONSE', `Of ${state.messages} received, none answers this request’s id.`)
  if (state.malformed > 0) return clientProblem('INVALID_JSON', `Could not be parsed: ${start(state.text)}`)
  if (type === 'text/event-stream') return clientProblem('STREAM_ENDED', 'The event stream closed before the response.')
  return clientProblem('INVALID_JSON', 'The body is empty.')
}
