import type { Gone } from '@/lib/server/shares/share-store'
import { LiveFeed } from './live-feed'
import type { FeedKind } from './live-feed'
import type { LiveStore } from './live-store'
import { RecentPages } from './recent-pages'

/** Open streams of one live share, and of all. */
const MOST_OF_ONE = 256
const MOST = 1024
/** Milliseconds after which a silent stream beats, and looks for itself. */
const BEAT = 15_000

type Options = { readonly beat?: number; readonly patience?: number }

/** What is being watched in this process. A feed is there as long as somebody watches. */
export class LiveFeeds {
  private readonly feeds = new Map<string, LiveFeed>()
  private readonly recent = new RecentPages()
  private readonly live: LiveStore
  private readonly options: Options
  private unlisten: (() => void) | undefined
  private beat: NodeJS.Timeout | undefined

  constructor(live: LiveStore, options: Options = {}) {
    this.live = live
    this.options = options
  }

  /** A stream of `id`’s chunks or answers from number `from` on, until `reader` aborts. */
  async watch(
    id: string,
    kind: FeedKind,
    from: number,
    reader: AbortSignal,
  ): Promise<ReadableStream<Uint8Array> | 'too-many' | Gone | undefined> {
    const state = await this.live.state(id, Date.now())
    if (state !== 'here') return state
    const key = `${kind}/${id}`
    const feed = this.feeds.get(key) ?? new LiveFeed(this.live, id, kind, this.recent, this.options.patience)
    const all = [...this.feeds.values()].reduce((sum, { readers }) => sum + readers, 0)
    if (feed.readers >= MOST_OF_ONE || all >= MOST) return 'too-many'
    this.feeds.set(key, feed)
    this.startHearing()
    return feed.open(from, reader, () => {
      if (feed.readers === 0 && this.feeds.get(key) === feed) this.feeds.delete(key)
      if (this.feeds.size === 0) this.stopHearing()
    })
  }

  close(): void {
    this.stopHearing()
    for (const feed of this.feeds.values()) feed.close()
  }

  private startHearing(): void {
    if (this.beat !== undefined) return
    this.unlisten = this.live.listen((id) => {
      for (const feed of this.feeds.values()) if (id === undefined || feed.id === id) feed.changed()
    })
    // Also finds what no announcement told: an expiry, a lost notification, another process on the same file.
    this.beat = setInterval(() => {
      for (const feed of this.feeds.values()) feed.changed()
    }, this.options.beat ?? BEAT)
    this.beat.unref()
  }

  private stopHearing(): void {
    this.unlisten?.()
    clearInterval(this.beat)
    this.beat = undefined
    this.recent.forget()
  }
}
