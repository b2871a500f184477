import type { ServerResponse } from 'node:http'
import { BRIDGE_EVENTS } from '@/lib/protocol/bridge'
import { SSE_HEADERS, sseBlock } from './sse'

/** Bytes kept while nobody reads, the newest, and for a reader that is behind, the oldest; what is lost is told. */
const MAX_BACKLOG = 4 * 1024 * 1024

/**
 * What a process says besides its messages, as an event stream beside the MCP ones: `stderr` lines, `process` for what
 * becomes of it, and unnamed what it wrote to stdout that no request waits for. Kept until the first reader comes.
 */
export class Journal {
  /** Each with the bytes that it was too slow for. */
  private readonly readers = new Map<ServerResponse, number>()
  private backlog: Buffer[] = []
  private waiting = 0
  private lost = 0
  private closed = false

  stderr(line: Buffer): void {
    this.add(sseBlock(line, BRIDGE_EVENTS.stderr))
  }

  process(fact: Readonly<Record<string, unknown>>): void {
    this.add(sseBlock(Buffer.from(JSON.stringify(fact)), BRIDGE_EVENTS.process))
  }

  stray(line: Buffer): void {
    this.add(sseBlock(line))
  }

  /** Sends what nobody has read yet, then goes on as it comes. */
  read(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
    response.writeHead(200, { ...SSE_HEADERS, ...headers })
    response.flushHeaders()
    if (this.lost > 0) response.write(lostBlock(this.lost))
    for (const block of this.backlog) response.write(block)
    this.backlog = []
    this.waiting = 0
    this.lost = 0
    if (this.closed) {
      response.end()
      return
    }
    this.readers.set(response, 0)
    response.once('close', () => this.readers.delete(response))
  }

  /** The process has ended: so do its readers. */
  close(): void {
    this.closed = true
    for (const [reader, lost] of this.readers) {
      if (lost > 0) reader.write(lostBlock(lost))
      reader.end()
    }
    this.readers.clear()
  }

  private add(block: Buffer): void {
    for (const [reader, lost] of this.readers) this.pass(reader, lost, block)
    if (this.readers.size > 0) return
    this.backlog.push(block)
    this.waiting += block.length
    while (this.waiting > MAX_BACKLOG && this.backlog.length > 1) {
      const oldest = this.backlog.shift()?.length ?? 0
      this.waiting -= oldest
      this.lost += oldest
    }
  }

  private pass(reader: ServerResponse, lost: number, block: Buffer): void {
    if (reader.writableLength > MAX_BACKLOG) {
      this.readers.set(reader, lost + block.length)
      return
    }
    if (lost > 0) reader.write(lostBlock(lost))
    this.readers.set(reader, 0)
    reader.write(block)
  }
}

const lostBlock = (bytes: number): Buffer =>
  sseBlock(Buffer.from(JSON.stringify({ state: 'lost', bytes })), BRIDGE_EVENTS.process)
