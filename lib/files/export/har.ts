import { HAR_EXTENSION, type EntryExtension, type Stamp } from '@/lib/files/har-shape'
import type { Source } from '@/lib/files/source'
import { headerValue, type HeaderList } from '@/lib/protocol/headers'
import type { RecordingEvent } from '@/lib/recording/events'
import { sentSize } from '@/lib/views/messages'
import { contentOf, contentParts } from './har-content'
import { byExchange, type HarExchange } from './har-exchanges'
import { escapedParts, opened } from './json-text'

type NameVersion = { readonly name: string; readonly version: string }
type NameValue = { readonly name: string; readonly value: string }

const MOST_TIME = 8.64e15

/** ISO 8601; a time that no calendar has is moved to the nearest. */
const iso = (at: number): string => new Date(Math.min(MOST_TIME, Math.max(-MOST_TIME, at))).toISOString()

const pairs = (headers: HeaderList): readonly NameValue[] => headers.map(([name, value]) => ({ name, value }))

const query = (url: string): readonly NameValue[] =>
  URL.canParse(url) ? Array.from(new URL(url).searchParams, ([name, value]) => ({ name, value })) : []

const stampOf = ({ seq, at }: RecordingEvent): Stamp => ({ seq, at })

/** HAR 1.2, `timings`: what the page cannot know (names, connecting) is −1. */
const timings = ({ request, response, end }: HarExchange) => {
  const last = end?.at ?? response?.at ?? request.at
  const head = response?.at ?? last
  return {
    time: last - request.at,
    timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: head - request.at, receive: last - head },
  }
}

/** HAR 1.2 has no word for a posted body that is no text: `_encoding` says it as `encoding` does of a response's. */
function* requestParts({ request }: HarExchange): Generator<string> {
  const { method, url, headers, body, bodyEncoding } = request
  const facts = { method, url, httpVersion: 'unknown', cookies: [], headers: pairs(headers), queryString: query(url) }
  yield opened({ ...facts, headersSize: -1, bodySize: sentSize(request) })
  if (body !== undefined) {
    yield `,"postData":{"mimeType":${JSON.stringify(headerValue(headers, 'content-type') ?? '')},"text":"`
    yield* escapedParts(body)
    yield bodyEncoding ? '","_encoding":"base64"}' : '"}'
  }
  yield '}'
}

/** HAR 1.2 wants a response of every entry: without one, as browsers write it, its status is 0. */
function* responseParts({ response, frames, end }: HarExchange, content: ReturnType<typeof contentOf>) {
  const headers = response?.headers ?? []
  const size = end?.size ?? frames.reduce((sum, frame) => sum + frame.size, 0)
  const error = end?.problem && { _error: end.problem.title }
  yield opened({
    status: response?.status ?? 0,
    statusText: response?.statusText ?? '',
    httpVersion: 'unknown',
    cookies: [],
    headers: pairs(headers),
    redirectURL: headerValue(headers, 'location') ?? '',
    headersSize: -1,
    bodySize: size,
    ...error,
  })
  yield `,"content":${opened({ size, mimeType: headerValue(headers, 'content-type') ?? 'x-unknown' })}`
  yield* contentParts(content)
  yield '}}'
}

const extension = (exchange: HarExchange): Omit<EntryExtension, 'frames'> => {
  const { request, response, end } = exchange
  const { httpId, connectionId, lane, ask, byHand } = request
  return {
    httpId,
    connectionId,
    lane,
    ...(ask !== undefined && { ask }),
    ...(byHand && { byHand }),
    request: stampOf(request),
    ...(response && { response: stampOf(response) }),
    ...(end && {
      end: { ...stampOf(end), how: end.how, size: end.size, ...(end.problem && { problem: end.problem }) },
    }),
  }
}

function* list(items: readonly unknown[]): Generator<string> {
  for (const [index, item] of items.entries()) yield `${index === 0 ? '' : ','}${JSON.stringify(item)}`
}

function* entryParts(exchange: HarExchange): Generator<string> {
  const content = contentOf(exchange.frames)
  yield opened({ startedDateTime: iso(exchange.request.at), ...timings(exchange), cache: {} })
  yield ',"request":'
  yield* requestParts(exchange)
  yield ',"response":'
  yield* responseParts(exchange, content)
  yield `,"${HAR_EXTENSION}":${opened(extension(exchange))},"frames":[`
  yield* list(content.stamps)
  yield ']}}'
}

/**
 * HAR 1.2 of every HTTP exchange; `_parley` holds what HAR has no place for (times of frames, answers, connections), so
 * that the file comes back as the same recording.
 */
export function* harParts({ header, events }: Source, creator: NameVersion): Generator<string> {
  const { exchanges, rest } = yield* byExchange(events)
  yield `{"log":${opened({ version: '1.2', creator, pages: [] })},"entries":[\n`
  for (const [index, exchange] of exchanges.entries()) {
    if (index > 0) yield ',\n'
    yield* entryParts(exchange)
  }
  yield `\n],"${HAR_EXTENSION}":${opened({ header })},"events":[`
  yield* list(rest)
  yield ']}}}\n'
}
