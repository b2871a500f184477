import type { Gone } from '@/lib/server/shares/share-store'
import { HEARTBEAT } from './event-text'

/** Some events as they go out, the number to read from next, and whether nothing will ever follow. */
export type Page = { readonly text: Uint8Array; readonly next: number; readonly last: boolean }

type Options = {
  readonly from: number
  readonly hello: Uint8Array
  readonly read: (from: number) => Promise<Page | Gone | undefined>
  /** Milliseconds for which the reader may take nothing of what is there for it. */
  readonly patience: number | undefined
  /** Called once. */
  readonly onClose: () => void
}

/** Bytes handed over at once: what waits in the response of a reader that stopped reading. */
const PIECE = 64 * 1024
const PATIENCE = 60_000
/** Milliseconds until a store that did not answer is asked again. */
const RETRY = 1000

/**
 * One reader's response: it reads from the store when the reader has taken what it was given, and not before. Who takes
 * nothing for too long is cut, and goes on where it stopped.
 */
export class LiveReader {
  readonly readable: ReadableStream<Uint8Array>
  private readonly options: Options
  /** Held while it is handed over, so that others can share it. */
  private page: Page
  private taken = 0
  private over = false
  private changes = 0
  private wake = (): void => undefined
  private stalled: NodeJS.Timeout | undefined
  private controller: ReadableStreamDefaultController<Uint8Array> | undefined

  constructor(options: Options) {
    this.options = options
    this.page = { text: options.hello, next: options.from, last: false }
    this.readable = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.controller = controller
        },
        pull: async (controller) => {
          clearTimeout(this.stalled)
          await this.fill()
          if (!this.over) this.hand(controller)
        },
        cancel: () => {
          this.stop()
        },
      },
      { highWaterMark: 0 },
    )
  }

  /** Something may be new for it, or over. */
  changed(): void {
    this.changes++
    this.wake()
  }

  /** Ends when the reader goes: a response whose reader left before its body was read is never cancelled. */
  endWith(signal: AbortSignal): void {
    const leave = (): void => {
      this.end()
    }
    signal.addEventListener('abort', leave, { once: true })
    if (signal.aborted) leave()
  }

  end(): void {
    if (this.over) return
    this.stop()
    this.controller?.close()
  }

  private stop(): void {
    if (this.over) return
    this.over = true
    this.page = { text: new Uint8Array(), next: 0, last: true }
    clearTimeout(this.stalled)
    this.changed()
    this.options.onClose()
  }

  /** Waits until there is something to hand over, or nothing more will come. */
  private async fill(): Promise<void> {
    for (let waited = false; !this.over && this.taken === this.page.text.length;) {
      if (this.page.last) {
        this.end()
        return
      }
      const seen = this.changes
      const page = await this.options.read(this.page.next).catch(() => 'failed' as const)
      if (page === 'failed') {
        await this.nextChange(RETRY)
        continue
      }
      // Coming again, it is told why.
      if (page === undefined || page === 'gone') {
        this.end()
        return
      }
      // Silence must not be taken for death.
      this.page = page.text.length === 0 && waited ? { ...page, text: HEARTBEAT } : page
      this.taken = 0
      if (this.page.text.length > 0) return
      if (seen === this.changes) await this.nextChange()
      waited = true
    }
  }

  private async nextChange(atMost?: number): Promise<void> {
    let again: NodeJS.Timeout | undefined
    await new Promise<void>((resolve) => {
      this.wake = resolve
      if (atMost !== undefined) again = setTimeout(resolve, atMost).unref()
    })
    clearTimeout(again)
  }

  private hand(controller: ReadableStreamDefaultController<Uint8Array>): void {
    const piece = this.page.text.subarray(this.taken, this.taken + PIECE)
    this.taken += piece.length
    controller.enqueue(piece)
    this.stalled = setTimeout(() => {
      this.end()
    }, this.options.patience ?? PATIENCE)
    this.stalled.unref()
  }
}
