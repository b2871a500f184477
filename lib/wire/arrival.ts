import { ByteQueue } from './byte-queue'
import { WireError } from './errors'
import type { ExchangeFrame } from './frames'
import type { WireResponse } from './types'

/** More than this, unread, and the exchange is given up: a reader that forgot its body must not fill the memory. */
const MAX_UNREAD = 64 * 1024 * 1024

/** The page's end of one exchange: frames go in, a response whose body streams comes out. */
export class Arrival {
  readonly response: Promise<WireResponse>
  private readonly body: ByteQueue
  private readonly giveUp: () => void
  private resolve!: (response: WireResponse) => void
  private reject!: (error: unknown) => void

  /** `giveUp` is called when nobody wants the rest: it tells the upstream. */
  constructor(giveUp: () => void) {
    this.giveUp = giveUp
    this.body = new ByteQueue({ onCancel: giveUp })
    this.response = new Promise((resolve, reject) => {
      this.resolve = resolve
      this.reject = reject
    })
    this.response.catch(() => undefined)
  }

  /** True when this frame was the exchange's last. */
  accept(frame: ExchangeFrame): boolean {
    switch (frame.type) {
      case 'head': {
        const { status, statusText, headers } = frame
        this.resolve({ status, statusText, headers, body: this.body.stream })
        return false
      }
      case 'data':
        this.body.push(frame.bytes)
        if (this.body.unread <= MAX_UNREAD) return false
        this.fail(new WireError('BODY_UNREAD', 'Nobody read the response; 64 MiB of it were waiting.'))
        this.giveUp()
        return true
      case 'end':
        this.body.end()
        return true
      case 'error':
        this.fail(new WireError(frame.code, frame.message))
        return true
    }
  }

  /** Rejects the response, or errors its body after what arrived. */
  fail(error: unknown): void {
    this.reject(error)
    this.body.fail(error)
  }
}
