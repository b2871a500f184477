import type { EventOf, HttpId, RecordingEvent } from '@/lib/recording/events'

/** One HTTP request and all events of what came back. */
export type HarExchange = {
  readonly request: EventOf<'http-request-sent'>
  response?: EventOf<'http-response-received'>
  readonly frames: EventOf<'frame-received'>[]
  end?: EventOf<'http-ended'>
}

type ByExchange = { readonly exchanges: readonly HarExchange[]; readonly rest: readonly RecordingEvent[] }

/** Events sorted between two chances to pause. */
const STEP = 500

/** HTTP exchanges in order of their start, and every event that is of none. Yields nothing, now and then. */
export function* byExchange(events: readonly RecordingEvent[]): Generator<string, ByExchange> {
  const exchanges = new Map<HttpId, HarExchange>()
  const rest: RecordingEvent[] = []
  const place = (event: RecordingEvent): boolean => {
    if (!('httpId' in event)) return false
    const exchange = exchanges.get(event.httpId)
    if (event.type === 'http-request-sent') {
      if (!exchange) exchanges.set(event.httpId, { request: event, frames: [] })
      return !exchange
    }
    if (exchange?.request.connectionId !== event.connectionId) return false
    if (event.type === 'frame-received') exchange.frames.push(event)
    else if (event.type === 'http-response-received' && !exchange.response) exchange.response = event
    else if (event.type === 'http-ended' && !exchange.end) exchange.end = event
    else return false
    return true
  }
  for (const [index, event] of events.entries()) {
    if (!place(event)) rest.push(event)
    if (index % STEP === 0) yield ''
  }
  return { exchanges: [...exchanges.values()], rest }
}
