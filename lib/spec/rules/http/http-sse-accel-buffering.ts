import { headerValue } from '@/lib/protocol/headers'
import { isEventStream, isSuccess } from '@/lib/spec/parts/http-exchanges'
import { named } from '@/lib/spec/parts/named'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'

export const httpSseAccelBuffering = defineRule({
  id: 'http-sse-accel-buffering',
  why: 'A proxy such as nginx holds events back until its buffer is full: progress and questions come too late.',
  fix: 'Send X-Accel-Buffering: no with every event stream, and let no proxy take it away.',
  example: {
    right: 'Content-Type: text/event-stream\nX-Accel-Buffering: no',
    wrong: 'Content-Type: text/event-stream',
  },
  on: 'head',
  appliesTo: overHttpSse,
  check: ({ http }) => {
    if (!http.mcp || !isEventStream(http) || !isSuccess(http)) return undefined
    const value = headerValue(http.headers, 'x-accel-buffering')
    if (value?.trim().toLowerCase() === 'no') return []
    const told = value === undefined ? 'no X-Accel-Buffering header' : `X-Accel-Buffering: ${named(value)}`
    return [
      { message: `The event stream has ${told}.`, evidence: [http.sentSeq], actual: value ?? null, expected: 'no' },
    ]
  },
})
