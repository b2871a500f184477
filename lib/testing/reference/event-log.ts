import type { JsonObject } from '@/lib/protocol/json'

const encoder = new TextEncoder()

/** One stream of a server: every event keeps its id, so that a client that lost the stream gets the rest of it. */
export class EventLog {
  readonly name: string
  private readonly blocks: string[] = []
  private controller: ReadableStreamDefaultController<Uint8Array> | undefined
  private over = false

  /** `name`: what its event ids begin with. */
  constructor(name: string) {
    this.name = name
  }

  /** An event without data, so that even a stream without messages can be resumed (2025-11-25, transports). */
  prime(): void {
    this.add('data: ')
  }

  send(message: JsonObject): void {
    this.add(`event: message\ndata: ${JSON.stringify(message)}`)
  }

  end(): void {
    this.over = true
    this.release((controller) => {
      controller.close()
    })
  }

  /** The stream from the event after that one on, for one reader: the newest. */
  open(after = -1, headers: Record<string, string> = {}): Response {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const block of this.blocks.slice(after + 1)) controller.enqueue(encoder.encode(block))
        if (this.over) controller.close()
        else this.controller = controller
      },
      cancel: () => {
        this.controller = undefined
      },
    })
    return new Response(body, { headers: { 'content-type': 'text/event-stream', ...headers } })
  }

  private add(lines: string): void {
    const block = `id: ${this.name}.${this.blocks.length}\n${lines}\n\n`
    this.blocks.push(block)
    this.controller?.enqueue(encoder.encode(block))
  }

  private release(act: (controller: ReadableStreamDefaultController<Uint8Array>) => void): void {
    const { controller } = this
    this.controller = undefined
    if (controller) act(controller)
  }
}
