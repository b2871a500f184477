import pg from 'pg'

const FIRST_WAIT = 250
const LONGEST_WAIT = 10_000

/**
 * Listens on a channel over one connection of its own, made when first needed and made anew when lost. What was
 * announced meanwhile is not told later, so that each new connection is itself told as a gap.
 */
export class PostgresEar {
  private readonly settings: pg.ClientConfig
  private readonly channel: string
  private readonly hearers = new Set<(topic: string | undefined) => void>()
  private client: pg.Client | undefined
  private again: NodeJS.Timeout | undefined
  private closed = false

  constructor(settings: pg.ClientConfig, channel: string) {
    this.settings = settings
    this.channel = channel
  }

  /** Hears topics, or undefined for “some may have been missed”. Returns how to stop. */
  listen(heard: (topic: string | undefined) => void): () => void {
    this.hearers.add(heard)
    if (this.client === undefined && this.again === undefined) void this.connect(FIRST_WAIT)
    return () => this.hearers.delete(heard)
  }

  tell(topic: string | undefined): void {
    for (const hear of this.hearers) hear(topic)
  }

  async close(): Promise<void> {
    this.closed = true
    clearTimeout(this.again)
    await this.client?.end().catch(() => undefined)
  }

  private async connect(wait: number): Promise<void> {
    this.again = undefined
    if (this.closed) return
    const client = new pg.Client(this.settings)
    this.client = client
    let lost = false
    const reconnect = (): void => {
      if (lost || this.closed) return
      lost = true
      this.client = undefined
      client.end().catch(() => undefined)
      this.again = setTimeout(() => void this.connect(Math.min(wait * 2, LONGEST_WAIT)), wait)
      this.again.unref()
    }
    client.on('error', reconnect)
    client.on('end', reconnect)
    client.on('notification', ({ payload }) => {
      this.tell(payload)
    })
    try {
      await client.connect()
      await client.query(`LISTEN ${this.channel}`)
      wait = FIRST_WAIT
      this.tell(undefined)
    } catch {
      reconnect()
    }
  }
}
