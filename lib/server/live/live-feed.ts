import type { Gone } from '@/lib/server/shares/share-store'
import { eventOf, HELLO, THE_END } from './event-text'
import { LiveReader } from './live-reader'
import type { Page } from './live-reader'
import type { LiveStore } from './live-store'
import type { RecentPages } from './recent-pages'

export type FeedKind = 'chunks' | 'answers'

/**
 * One live share's chunks or answers for all who read them here. Each reader goes at its own pace and pulls what it
 * needs from the store; readers at the same place share one reading and one copy, so that what is held in memory is at
 * most the share itself, however many watch.
 */
export class LiveFeed {
  readonly id: string
  private readonly live: LiveStore
  private readonly kind: FeedKind
  private readonly recent: RecentPages
  private readonly patience: number | undefined
  private readonly streams = new Set<LiveReader>()
  private readonly reading = new Map<number, Promise<Page | Gone | undefined>>()
  private readonly pages = new Map<number, WeakRef<Page>>()

  constructor(live: LiveStore, id: string, kind: FeedKind, recent: RecentPages, patience?: number) {
    this.live = live
    this.id = id
    this.kind = kind
    this.recent = recent
    this.patience = patience
  }

  get readers(): number {
    return this.streams.size
  }

  open(from: number, signal: AbortSignal, onClose: () => void): ReadableStream<Uint8Array> {
    const reader: LiveReader = new LiveReader({
      from,
      hello: HELLO,
      read: (at) => this.read(at),
      patience: this.patience,
      onClose: () => {
        this.streams.delete(reader)
        onClose()
      },
    })
    this.streams.add(reader)
    reader.endWith(signal)
    return reader.readable
  }

  /** Something may be new, or over. A reading that began before must not be shared with those who come for it. */
  changed(): void {
    this.reading.clear()
    for (const [from, page] of this.pages) if (page.deref() === undefined) this.pages.delete(from)
    for (const reader of this.streams) reader.changed()
  }

  close(): void {
    for (const reader of this.streams) reader.end()
  }

  private read(from: number): Promise<Page | Gone | undefined> {
    const page = this.pages.get(from)?.deref()
    if (page !== undefined) return Promise.resolve(page)
    const running = this.reading.get(from)
    if (running !== undefined) return running
    const forget = (): void => {
      if (this.reading.get(from) === reading) this.reading.delete(from)
    }
    const reading = this.readPage(from)
    this.reading.set(from, reading)
    reading.then(forget, forget)
    return reading
  }

  private async readPage(from: number): Promise<Page | Gone | undefined> {
    const found = await this.live[this.kind](this.id, from, Date.now())
    if (found === undefined || found === 'gone') return found
    const { pieces, ended } = found
    const last = pieces.at(-1)
    if (last === undefined) return { text: ended ? THE_END : new Uint8Array(), next: from, last: ended }
    const event = this.kind === 'chunks' ? 'chunk' : 'answer'
    const text = Buffer.concat(pieces.map(({ name, bytes }) => eventOf(event, name, bytes)))
    const page: Page = { text, next: last.n + 1, last: false }
    // What is stored never changes: there for whoever is slower, as long as it is recent or somebody holds it.
    this.pages.set(from, new WeakRef(page))
    this.recent.keep(page)
    return page
  }
}
