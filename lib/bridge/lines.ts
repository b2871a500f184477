const LF = 0x0a
const CR = 0x0d

/** A line may be an image or a whole file; what is longer than this is cut there, and no message. */
export const MAX_LINE = 64 * 1024 * 1024

/** Cuts bytes into lines without their ends (LF, or CRLF as Windows programs write it); every other byte stays. */
export class Lines {
  private parts: Buffer[] = []
  private length = 0
  private readonly onLine: (line: Buffer) => void

  constructor(onLine: (line: Buffer) => void) {
    this.onLine = onLine
  }

  push(chunk: Buffer): void {
    let start = 0
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      this.add(chunk.subarray(start, end))
      this.flush()
      start = end + 1
    }
    this.add(chunk.subarray(start))
    if (this.length > MAX_LINE) this.flush()
  }

  /** What was written without a line feed before the end. */
  end(): void {
    if (this.length > 0) this.flush()
  }

  private add(part: Buffer): void {
    this.parts.push(part)
    this.length += part.length
  }

  private flush(): void {
    const line = Buffer.concat(this.parts, this.length)
    this.parts = []
    this.length = 0
    this.onLine(line.at(-1) === CR ? line.subarray(0, -1) : line)
  }
}
