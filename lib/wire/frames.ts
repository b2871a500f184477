import { isObject } from '@/lib/protocol/json'
import type { HeaderList } from '@/lib/protocol/headers'
import { fromBase64, toBase64 } from './bytes'

/**
 * What travels from Parley's server to the page, one JSON object per line. A plain response body cannot say "the
 * upstream broke after N bytes", and upstream headers (Set-Cookie, WWW-Authenticate) must never become real ones here.
 */
export type ExchangeFrame =
  | {
      readonly type: 'head'
      readonly id: string
      readonly status: number
      readonly statusText: string
      readonly headers: HeaderList
    }
  | { readonly type: 'data'; readonly id: string; readonly bytes: Uint8Array }
  | { readonly type: 'end'; readonly id: string }
  | { readonly type: 'error'; readonly id: string; readonly code: string; readonly message: string }

/**
 * `hello` opens a downlink; `heartbeat` keeps intermediaries from closing a silent one; `shutdown` is the last one of a
 * server that was told to stop.
 */
export type Frame = ExchangeFrame | { readonly type: 'hello' | 'heartbeat' | 'shutdown' }

/** One line of NDJSON, with its line feed. */
export const encodeFrame = (frame: Frame): string =>
  `${JSON.stringify(frame.type === 'data' ? { ...frame, bytes: toBase64(frame.bytes) } : frame)}\n`

/** Far above any frame the server writes: its data frames carry what one socket read brought. */
const MAX_LINE = 8 * 1024 * 1024

/** Cuts a byte stream into frames. Throws a plain `Error` on anything that is not one: the stream is useless then. */
export class FrameDecoder {
  private readonly text = new TextDecoder('utf-8', { fatal: true })
  private rest = ''

  push(chunk: Uint8Array): Frame[] {
    const lines = this.text.decode(chunk, { stream: true }).split('\n')
    lines[0] = this.rest + (lines[0] ?? '')
    this.rest = lines.pop() ?? ''
    if (this.rest.length > MAX_LINE) throw new Error('A frame is too long.')
    return lines.filter((line) => line.trim() !== '').map(decodeFrame)
  }
}

const decodeFrame = (line: string): Frame => {
  const value: unknown = JSON.parse(line)
  const frame = isObject(value) ? frameFrom(value) : undefined
  if (frame === undefined) throw new Error(`Not a frame: ${line.slice(0, 80)}`)
  return frame
}

const frameFrom = (value: Record<string, unknown>): Frame | undefined => {
  const { type, id, status, statusText, headers, bytes, code, message } = value
  if (type === 'hello' || type === 'heartbeat' || type === 'shutdown') return { type }
  if (typeof id !== 'string') return undefined
  if (type === 'end') return { type, id }
  if (type === 'data') return typeof bytes === 'string' ? { type, id, bytes: fromBase64(bytes) } : undefined
  if (type === 'error')
    return typeof code === 'string' && typeof message === 'string' ? { type, id, code, message } : undefined
  if (type !== 'head' || typeof status !== 'number' || typeof statusText !== 'string') return undefined
  const list = headerList(headers)
  return list === undefined ? undefined : { type, id, status, statusText, headers: list }
}

/** A header list from outside, or undefined when it is something else. */
export const headerList = (value: unknown): HeaderList | undefined =>
  Array.isArray(value) && value.every(isPair) ? value : undefined

const isPair = (value: unknown): value is readonly [string, string] =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'string'
