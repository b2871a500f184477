import { fromBase64 } from '@/lib/protocol/bytes'
import { headerValue, mediaType } from '@/lib/protocol/headers'
import { objectAt, stringAt } from '@/lib/protocol/json'
import { encodeBytes } from '@/lib/wire/bytes'
import type { Capture, Captured, CapturedBody, CapturedFrame } from './captured'
import { headersOf, numberAt, objectsIn } from './har-members'

type Members = Readonly<Record<string, unknown>>

const encoder = new TextEncoder()
const NO_BODY = new Set([101, 204, 205, 304])
const EVENTS = 'text/event-stream'

/** Milliseconds of the parts of an entry's time that a browser knew; −1 stands for unknown. */
const spent = (timings: unknown, names: readonly string[]): number =>
  names.reduce((sum, name) => sum + Math.max(0, numberAt(timings, name) ?? 0), 0)

/** Chrome's own list of an event stream's events, with times in seconds: it is there even where the body is not. */
const listedEvents = (entry: Members): readonly CapturedFrame[] =>
  objectsIn(entry['_eventSourceMessages']).map((one) => {
    const name = stringAt(one, 'eventName')
    const id = stringAt(one, 'eventId')
    const data = (stringAt(one, 'data') ?? '').split('\n').map((line) => `data: ${line}`)
    const lines = [...(name && name !== 'message' ? [`event: ${name}`] : []), ...(id ? [`id: ${id}`] : []), ...data]
    return { at: (numberAt(one, 'time') ?? 0) * 1000, raw: `${lines.join('\n')}\n\n` }
  })

const bodyOf = (entry: Members, response: Members, status: number, isStream: boolean): CapturedBody => {
  const content = objectAt(response, 'content')
  const text = stringAt(content, 'text')
  if (text !== undefined && (text !== '' || !isStream)) {
    const bytes = stringAt(content, 'encoding') === 'base64' ? fromBase64(text) : encoder.encode(text)
    return bytes ? { kind: 'bytes', bytes } : { kind: 'missing' }
  }
  const frames = listedEvents(entry)
  if (frames.length > 0) return { kind: 'frames', frames }
  if (NO_BODY.has(status) || status === 0) return { kind: 'none' }
  const size = Math.max(numberAt(content, 'size') ?? 0, numberAt(response, 'bodySize') ?? 0)
  return size > 0 || isStream ? { kind: 'missing' } : { kind: 'none' }
}

const responseOf = (entry: Members, startedAt: number): Captured['response'] => {
  const response = objectAt(entry, 'response')
  const status = numberAt(response, 'status') ?? 0
  if (!response || status === 0) return undefined
  const headers = headersOf(response['headers'])
  const declared = stringAt(response['content'], 'mimeType')
  const all =
    headerValue(headers, 'content-type') || !declared ? headers : [...headers, ['content-type', declared] as const]
  const body = bodyOf(entry, response, status, mediaType(all) === EVENTS)
  const wait = spent(entry['timings'], ['blocked', 'dns', 'connect', 'send', 'wait'])
  return { status, statusText: stringAt(response, 'statusText') ?? '', headers: all, at: startedAt + wait, body }
}

/** What was posted; some tools write it in base64, and say so as they do of a response's content. */
const postedOf = (data: unknown): Pick<Captured, 'requestBody' | 'requestBodyEncoding'> => {
  const text = stringAt(data, 'text')
  if (text === undefined || text === '') return {}
  const isBase64 = (stringAt(data, '_encoding') ?? stringAt(data, 'encoding')) === 'base64'
  const bytes = isBase64 ? fromBase64(text) : undefined
  if (!bytes) return { requestBody: text }
  const { raw, encoding } = encodeBytes(bytes)
  return { requestBody: raw, ...(encoding === 'base64' && { requestBodyEncoding: encoding }) }
}

const entryOf = (entry: Members): Captured | undefined => {
  const request = objectAt(entry, 'request')
  const method = stringAt(request, 'method')
  const url = stringAt(request, 'url')
  const startedAt = Date.parse(stringAt(entry, 'startedDateTime') ?? '')
  if (!request || method === undefined || url === undefined || !Number.isFinite(startedAt)) return undefined
  const response = responseOf(entry, startedAt)
  const error = stringAt(objectAt(entry, 'response'), '_error')
  const took = Math.max(0, numberAt(entry, 'time') ?? 0)
  return {
    startedAt,
    method,
    url,
    requestHeaders: headersOf(request['headers']),
    ...postedOf(request['postData']),
    ...(response && { response }),
    endedAt: Math.max(response?.at ?? startedAt, startedAt + took),
    ...(error !== undefined && error !== '' && { error }),
  }
}

const creatorOf = (log: Members): string | undefined => {
  const made = objectAt(log, 'browser') ?? objectAt(log, 'creator')
  const words = [stringAt(made, 'name'), stringAt(made, 'version')].filter((word) => word !== undefined && word !== '')
  return words.length === 0 ? undefined : words.join(' ').slice(0, 100)
}

/** HAR 1.2 as Chrome, Firefox and proxies write it. */
export const readHar = (log: Members): Capture => {
  const entries = objectsIn(log['entries'])
  const exchanges = entries.map(entryOf).filter((entry) => entry !== undefined)
  const broken = entries.length - exchanges.length
  const creator = creatorOf(log)
  return {
    exchanges,
    ...(creator !== undefined && { creator }),
    notes:
      broken === 0 ? [] : [`${broken} ${broken === 1 ? 'entry has' : 'entries have'} no request that can be read.`],
  }
}
