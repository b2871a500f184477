type Hooks = {
  /** The reader went away. */
  readonly onCancel: (reason: unknown) => void
  /** Everything waiting was read: the source may go on. */
  readonly onDrain?: () => void
}

/**
 * A byte stream fed from outside. What arrived before an error is read before it: a plain `ReadableStream` drops its
 * queue when it errors (WHATWG Streams §4.6.3, ReadableStreamDefaultControllerError).
 */
export class ByteQueue {
  readonly stream: ReadableStream<Uint8Array>
  /** Bytes pushed and not read yet. */
  unread = 0
  private readonly chunks: Uint8Array[] = []
  private readonly hooks: Hooks
  private ending: { readonly error?: unknown } | undefined
  private wake = (): void => undefined

  constructor(hooks: Hooks) {
    this.hooks = hooks
    this.stream = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => this.pull(controller),
        cancel: (reason) => {
          this.drop()
          hooks.onCancel(reason)
        },
      },
      { highWaterMark: 0 },
    )
  }

  push(chunk: Uint8Array): void {
    if (this.ending !== undefined || chunk.length === 0) return
    this.chunks.push(chunk)
    this.unread += chunk.length
    this.wake()
  }

  /** Closes the stream once everything was read. */
  end(): void {
    this.ending ??= {}
    this.wake()
  }

  /** Errors the stream once everything was read. */
  fail(error: unknown): void {
    this.ending ??= { error }
    this.wake()
  }

  private drop(): void {
    this.ending ??= {}
    this.chunks.length = 0
    this.unread = 0
  }

  private async pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    while (this.chunks.length === 0 && this.ending === undefined)
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
    const chunk = this.chunks.shift()
    if (chunk !== undefined) {
      this.unread -= chunk.length
      controller.enqueue(chunk)
      if (this.chunks.length === 0) this.hooks.onDrain?.()
    } else if (this.ending !== undefined && 'error' in this.ending) controller.error(this.ending.error)
    else controller.close()
  }
}
