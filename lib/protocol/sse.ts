import { createParser } from 'eventsource-parser'

/** One dispatched event of an event stream; absent members were not in the block. */
export type SseBlock = {
  readonly event?: string
  readonly id?: string
  readonly retry?: number
  readonly comment?: string
  /** Undefined when the block has no `data:` line, and so dispatches nothing. */
  readonly data?: string
}

/** Reads one block (the lines up to and including the blank one) as the WHATWG HTML §9.2.6 parser would. */
export const readSseBlock = (raw: string): SseBlock => {
  const read: { -readonly [K in keyof SseBlock]: SseBlock[K] } = {}
  const parser = createParser({
    onEvent: ({ data, event, id }) => {
      read.data = data
      if (event !== undefined) read.event = event
      if (id !== undefined) read.id = id
    },
    onRetry: (retry) => (read.retry = retry),
    onComment: (comment) => (read.comment = comment),
  })
  // One byte order mark may open a stream; a CR at the end would have the parser wait for its LF.
  const block = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  parser.feed(block)
  // An id on a block without data is still remembered for Last-Event-ID; the parser reports events only.
  const lone = ID.exec(block)
  const id = read.id ?? (lone ? (lone[1] ?? '') : undefined)
  if (id !== undefined) read.id = id
  return read
}

/** A line of its own, ended by LF only: U+2028 ends none. A NUL voids the field. */
const ID = /(?:^|\n)id(?:: ?([^\0\n]*))?(?=\n|$)/

const CR = 0x0d
const LF = 0x0a

/** Room that is kept when nothing waits any more. */
const IDLE_ROOM = 64 * 1024

/**
 * Cuts the bytes of an event stream into its blocks, keeping every byte (bad UTF-8 too: line ends are ASCII). `rest`
 * is what has arrived since the last blank line: an event cut off when the stream ends there.
 */
export class SseFramer {
  /** Grows by doubling: a long event that comes in small pieces is copied a few times, not once per piece. */
  private bytes = new Uint8Array(0)
  private length = 0
  /** Start of the line in which the search goes on, so that a long block is scanned once. */
  private lineStart = 0
  private scanned = 0

  push(chunk: Uint8Array): Uint8Array[] {
    this.add(chunk)
    const { bytes, length } = this
    const blocks: Uint8Array[] = []
    let start = 0
    let { lineStart, scanned: i } = this
    for (; i < length; i++) {
      if (bytes[i] !== CR && bytes[i] !== LF) continue
      // A CR at the very end may be half of a CRLF: wait for the next chunk.
      if (bytes[i] === CR && i === length - 1) break
      const next = bytes[i] === CR && bytes[i + 1] === LF ? i + 2 : i + 1
      if (i === lineStart) {
        blocks.push(bytes.slice(start, next))
        start = next
      }
      lineStart = next
      i = next - 1
    }
    this.lineStart = lineStart - start
    this.scanned = i - start
    this.drop(start)
    return blocks
  }

  get rest(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }

  private add(chunk: Uint8Array): void {
    const length = this.length + chunk.length
    if (length > this.bytes.length) {
      const room = new Uint8Array(Math.max(length, this.bytes.length * 2))
      room.set(this.bytes.subarray(0, this.length))
      this.bytes = room
    }
    this.bytes.set(chunk, this.length)
    this.length = length
  }

  private drop(count: number): void {
    if (count === 0) return
    this.bytes.copyWithin(0, count, this.length)
    this.length -= count
    if (this.length === 0 && this.bytes.length > IDLE_ROOM) this.bytes = new Uint8Array(0)
  }
}
