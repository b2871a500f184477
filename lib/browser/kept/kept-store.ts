import type { KeptChunk, KeptGrowth, KeptSession } from './kept-session'

/** Where sessions are kept. Every method resolves once it is done for good, and rejects where nothing was done. */
export type KeptStore = {
  /** All sessions, newest change first. */
  readonly list: () => Promise<readonly KeptSession[]>
  readonly get: (id: string) => Promise<KeptSession | undefined>
  /**
   * Adds a chunk at the end, and the session with its first one.
   * @throws ProblemError `KEPT_CHANGED` where the session does not end where the chunk begins: another page wrote to
   * it, or removed it.
   */
  readonly append: (growth: KeptGrowth, chunk: KeptChunk) => Promise<void>
  /** Changes the entry of a session, where there is one. Also makes sure that all before outlives a power cut. */
  readonly change: (id: string, change: Partial<Pick<KeptSession, 'name' | 'findings'>>) => Promise<void>
  readonly remove: (ids: readonly string[]) => Promise<void>
  /** Up to `limit` chunks in order, from the one that begins at event `from` or the next after that. */
  readonly chunks: (id: string, from: number, limit: number) => Promise<readonly KeptChunk[]>
  /**
   * Puts what cannot be read out of the way, still kept: the chunks from `from` on, so that the session can go on
   * there. `readable`: what could be read of the first of them, and how many events that is.
   */
  readonly setAside: (id: string, from: number, readable?: KeptChunk, more?: number) => Promise<void>
  /** Calls `listener` when the list changed, here or in another tab (with the session's id); returns the way to stop. */
  readonly subscribe: (listener: (id: string) => void) => () => void
}
