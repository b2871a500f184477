import { isObject, stringAt } from '@/lib/protocol/json'
import type { HeaderList } from '@/lib/protocol/headers'
import type { Capture, Captured, CapturedBody } from './captured'
import { numberAt } from './har-members'

type Members = Readonly<Record<string, unknown>>

const encoder = new TextEncoder()
const NO_BODY = new Set([202, 204, 205, 304, 405])

const headersOf = (value: unknown): HeaderList =>
  isObject(value)
    ? Object.entries(value).flatMap(([name, text]): HeaderList => (typeof text === 'string' ? [[name, text]] : []))
    : []

const bodyOf = (entry: Members, status: number): CapturedBody => {
  const text = stringAt(entry, 'responseBody')
  if (text !== undefined) return { kind: 'bytes', bytes: encoder.encode(text) }
  // It never keeps the body of a stream that stays open.
  return NO_BODY.has(status) ? { kind: 'none' } : { kind: 'missing' }
}

const entryOf = (entry: Members): Captured | undefined => {
  const method = stringAt(entry, 'method')
  const url = stringAt(entry, 'url')
  const startedAt = Date.parse(stringAt(entry, 'timestamp') ?? '')
  if (method === undefined || url === undefined || !Number.isFinite(startedAt)) return undefined
  const status = numberAt(entry, 'responseStatus')
  const requestBody = stringAt(entry, 'requestBody')
  const error = stringAt(entry, 'error')
  const at = startedAt + Math.max(0, numberAt(entry, 'duration') ?? 0)
  const response = status !== undefined && {
    response: {
      status,
      statusText: stringAt(entry, 'responseStatusText') ?? '',
      headers: headersOf(entry['responseHeaders']),
      at,
      body: bodyOf(entry, status),
    },
  }
  return {
    startedAt,
    method,
    url,
    requestHeaders: headersOf(entry['requestHeaders']),
    ...(requestBody !== undefined && { requestBody }),
    ...response,
    ...(error !== undefined && { error }),
  }
}

/** The Inspector's Network screen: its HTTP exchanges, secrets replaced by it; `duration` ends with the head. */
export const readNetworkLog = (entries: readonly Members[]): Capture => {
  const exchanges = entries.map(entryOf).filter((entry) => entry !== undefined)
  const broken = entries.length - exchanges.length
  return {
    exchanges,
    notes: broken === 0 ? [] : [`${broken} ${broken === 1 ? 'entry' : 'entries'} could not be read.`],
  }
}
