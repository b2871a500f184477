import { isEventStream, isSuccess } from '@/lib/spec/parts/http-exchanges'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'

const STREAM = /^\s*(?:event|data|id|retry) ?:/
const JSON_TEXT = /^\s*[[{]/
const HTML = /^\s*<(?:!doctype|html|head|body)/i

const looksLike = (text: string): string => {
  if (STREAM.test(text)) return 'an event stream'
  if (HTML.test(text)) return 'HTML'
  if (text.startsWith('\uFEFF')) return 'JSON behind a byte order mark'
  return JSON_TEXT.test(text) ? 'JSON that cannot be parsed' : 'no JSON'
}

export const httpContentTypeMatchesBody = defineRule({
  id: 'http-content-type-matches-body',
  why: 'The Content-Type decides how a client reads the body: with the wrong one it finds nothing in it.',
  fix: 'Declare application/json for one JSON object, text/event-stream for events, and nothing else.',
  example: {
    right: 'Content-Type: text/event-stream\n\nevent: message\ndata: {…}\n\n',
    wrong: 'Content-Type: application/json\n\nevent: message\ndata: {…}\n\n',
  },
  on: 'frame',
  appliesTo: overHttpSse,
  check: ({ http, frame, messages, block, peer }) => {
    if (!http.mcp || !isSuccess(http) || frame.encoding === 'base64' || peer.transport === 'http+sse') return undefined
    if (isEventStream(http)) {
      // Data that is no JSON is told of by http-sse-one-message-per-event.
      if (messages.length > 0 && block?.data !== undefined) return []
      if (!JSON_TEXT.test(frame.raw) && !HTML.test(frame.raw)) return undefined
      const what = HTML.test(frame.raw) ? 'HTML' : 'JSON'
      return [{ message: `The body is ${what}, though declared as an event stream.`, evidence: [http.sentSeq] }]
    }
    if (http.type !== 'application/json' || frame.truncated) return undefined
    const malformed = messages.some(({ content }) => content.kind === 'malformed')
    if (!malformed) return messages.length > 0 ? [] : undefined
    return [{ message: `The body is ${looksLike(frame.raw)}, though declared as JSON.`, evidence: [http.sentSeq] }]
  },
})
