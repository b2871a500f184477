import { encodeFrame } from '@/lib/wire/frames'
import type { Frame } from '@/lib/wire/frames'

const HEARTBEAT = 15_000
/** Characters waiting for the page before writers have to wait. */
const HIGH_WATER = 1024 * 1024

/**
 * Frames of many exchanges on their way into one response. Lines that gather while the page is busy leave as one
 * chunk; writers wait while too much waits. Beats every 15 s, so that no intermediary takes silence for death.
 */
export class DownlinkStream {
  readonly readable: ReadableStream<Uint8Array>
  private readonly encoder = new TextEncoder()
  private readonly onClose: () => void
  private readonly beat: NodeJS.Timeout
  private waiting = ''
  private over = false
  private finished = false
  private wakeReader = (): void => undefined
  private writers: (() => void)[] = []

  /** `onClose` is called once, when the page went away or the stream was ended. */
  constructor(onClose: () => void) {
    this.onClose = onClose
    this.readable = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => this.pull(controller),
        cancel: () => {
          this.end()
        },
      },
      { highWaterMark: 0 },
    )
    void this.write({ type: 'hello' })
    this.beat = setInterval(() => {
      if (this.waiting === '') void this.write({ type: 'heartbeat' })
    }, HEARTBEAT)
    this.beat.unref()
  }

  /** Resolves when there is room for more, at once as a rule; also when nobody listens any more. */
  async write(frame: Frame): Promise<void> {
    if (this.over) return
    this.waiting += encodeFrame(frame)
    this.wakeReader()
    if (this.waiting.length < HIGH_WATER) return
    await new Promise<void>((resolve) => {
      this.writers.push(resolve)
    })
  }

  end(): void {
    if (this.over) return
    this.over = true
    clearInterval(this.beat)
    this.wakeReader()
    this.release()
    this.onClose()
  }

  /** Ends when the page goes: a response whose page left before its body was read is never cancelled. */
  endWith(page: AbortSignal): void {
    const leave = (): void => {
      this.end()
    }
    page.addEventListener('abort', leave, { once: true })
    if (page.aborted) leave()
  }

  /** Ends once everything written was read. */
  finish(): void {
    this.finished = true
    this.wakeReader()
  }

  private release(): void {
    const writers = this.writers
    this.writers = []
    for (const resume of writers) resume()
  }

  private async pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    while (this.waiting === '' && !this.over && !this.finished)
      await new Promise<void>((resolve) => {
        this.wakeReader = resolve
      })
    if (this.over || this.waiting === '') {
      this.end()
      controller.close()
      return
    }
    controller.enqueue(this.encoder.encode(this.waiting))
    this.waiting = ''
    this.release()
  }
}
