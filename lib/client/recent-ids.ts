/** Ids remembered of one stream: a server replays the newest, and a stream may go on for days. */
const KEPT = 10_000

/** The newest event ids of a stream. An empty one is none: it takes the last id back (WHATWG HTML §9.2.6). */
export class RecentIds {
  private readonly ids = new Set<string>()

  /** False when it was there before. */
  add(id: string): boolean {
    if (id === '') return true
    if (this.ids.has(id)) return false
    this.ids.add(id)
    if (this.ids.size > KEPT) for (const oldest of this.ids) return this.ids.delete(oldest)
    return true
  }
}
