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
  parser.feed(raw)
  // An id on a block without data is still remembered for Last-Event-ID; the parser reports events only.
  const id = read.id ?? /^id:? ?(.*?)\r?$/m.exec(raw)?.[1]
  if (id !== undefined) read.id = id
  return read
}

const CR = 0x0d
const LF = 0x0a

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  if (a.length === 0) return b
  const all = new Uint8Array(a.length + b.length)
  all.set(a)
  all.set(b, a.length)
  return all
}

/**
 * Cuts the bytes of an event stream into its blocks, keeping every byte (bad UTF-8 too: line ends are ASCII). `rest`
 * is what has arrived since the last blank line: an event cut off when the stream ends there.
 */
export class SseFramer {
  private pending: Uint8Array = new Uint8Array()
  /** Start of the line in which the search goes on, so that a long block is scanned once. */
  private lineStart = 0
  private scanned = 0

  push(chunk: Uint8Array): Uint8Array[] {
    const bytes = joined(this.pending, chunk)
    const blocks: Uint8Array[] = []
    let start = 0
    let { lineStart, scanned: i } = this
    for (; i < bytes.length; i++) {
      if (bytes[i] !== CR && bytes[i] !== LF) continue
      // A CR at the very end may be half of a CRLF: wait for the next chunk.
      if (bytes[i] === CR && i === bytes.length - 1) break
      const next = bytes[i] === CR && bytes[i + 1] === LF ? i + 2 : i + 1
      if (i === lineStart) {
        blocks.push(bytes.slice(start, next))
        start = next
      }
      lineStart = next
      i = next - 1
    }
    this.pending = bytes.slice(start)
    this.lineStart = lineStart - start
    this.scanned = i - start
    return blocks
  }

  get rest(): Uint8Array {
    return this.pending
  }
}
