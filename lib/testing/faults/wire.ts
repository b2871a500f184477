import type { Socket } from 'node:net'
import type { JsonObject } from '@/lib/protocol/json'

/** The header that numbers responses, so that a recording can be held against what was sent. */
export const SERVED = 'x-served'

/** One response, written by hand. */
export class Wire {
  /** Bytes of the body so far, as they are once the framing of HTTP is taken away. */
  body = ''
  readonly number: number
  /** The port that the client dialled from: two responses that share it came over one connection. */
  readonly client: number | undefined
  private readonly socket: Socket
  private readonly paused: (go: () => void) => void

  constructor(socket: Socket, number: number, paused: (go: () => void) => void) {
    this.socket = socket
    this.number = number
    this.client = socket.remotePort
    this.paused = paused
  }

  /** Anything: what is not HTTP, or not yet. */
  raw(bytes: string): void {
    this.socket.write(Buffer.from(bytes, 'latin1'))
  }

  head(status: string, ...headers: readonly string[]): void {
    this.raw([`HTTP/1.1 ${status}`, `${SERVED}: ${this.number}`, ...headers, '', ''].join('\r\n'))
  }

  /** Body bytes without framing: the head said how many there would be. */
  plain(text: string): void {
    this.body += text
    this.socket.write(text)
  }

  /** RFC 9112 §7.1. */
  chunk(text: string): void {
    this.body += text
    this.socket.write(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`)
  }

  lastChunk(): void {
    this.raw('0\r\n\r\n')
  }

  stream(): void {
    this.head('200 OK', 'content-type: text/event-stream', 'transfer-encoding: chunked')
  }

  event(message: JsonObject, id?: number): void {
    this.chunk(`${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(message)}\n\n`)
  }

  json(message: JsonObject, ...headers: readonly string[]): void {
    const text = JSON.stringify(message)
    this.head('200 OK', 'content-type: application/json', `content-length: ${Buffer.byteLength(text)}`, ...headers)
    this.plain(text)
  }

  status(status: string, text: string, ...headers: readonly string[]): void {
    this.head(status, 'content-type: text/plain', `content-length: ${Buffer.byteLength(text)}`, ...headers)
    this.plain(text)
  }

  /** Resolves when the test says so: once it has seen what went out so far. */
  seen(): Promise<void> {
    return new Promise(this.paused)
  }

  end(): void {
    this.socket.end()
  }

  reset(): void {
    this.socket.resetAndDestroy()
  }

  get isClosed(): boolean {
    return this.socket.destroyed
  }
}
