import type { RecordingEvent } from '@/lib/recording/events'
import type { RecordingHeader } from '@/lib/recording/recording'

/** Characters that are made bytes at once. */
const PORTION = 1 << 18

/** A recording as text, line by line; kept as lines to be looked at and as bytes to be sent. */
export class Written {
  readonly header: RecordingHeader
  readonly lines: string[] = []
  /** Characters, which most often are bytes. */
  size = 0
  private readonly blobs: Blob[] = []
  private portion: string[] = []
  private length = 0

  constructor(header: RecordingHeader) {
    this.header = header
    this.line(header)
  }

  add(event: RecordingEvent): void {
    this.line(event)
  }

  /** All of it, as UTF-8. */
  blob(): Blob {
    this.pack()
    return new Blob(this.blobs, { type: 'application/x-ndjson' })
  }

  private line(value: RecordingHeader | RecordingEvent): void {
    const text = JSON.stringify(value)
    this.lines.push(text)
    this.portion.push(text, '\n')
    this.length += text.length + 1
    this.size += text.length + 1
    if (this.length >= PORTION) this.pack()
  }

  private pack(): void {
    if (this.portion.length > 0) this.blobs.push(new Blob([this.portion.join('')]))
    this.portion = []
    this.length = 0
  }
}
