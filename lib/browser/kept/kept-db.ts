import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { KeptChunk, KeptSession } from './kept-session'

/** Version of the stores below; the events' own version stands with each chunk. */
const VERSION = 1

export type KeptSchema = DBSchema & {
  sessions: { key: string; value: KeptSession }
  /** Written once, never changed. */
  chunks: { key: [session: string, from: number]; value: KeptChunk }
  /** Chunks that could not be read, out of the way of what comes after. */
  aside: { key: [session: string, from: number, count: number]; value: KeptChunk & { readonly count: number } }
}

export type KeptDb = IDBPDatabase<KeptSchema>

/**
 * Opens the database, or makes it.
 * @throws DOMException `VersionError` where a newer Parley has made it; others where storage is blocked or broken.
 */
export const openKeptDb = (name: string, onLost: () => void): Promise<KeptDb> =>
  openDB<KeptSchema>(name, VERSION, {
    upgrade: (db, from) => {
      if (from >= 1) return
      db.createObjectStore('sessions', { keyPath: 'id' })
      db.createObjectStore('chunks', { keyPath: ['session', 'from'] })
      db.createObjectStore('aside', { keyPath: ['session', 'from', 'count'] })
    },
    blocking: (_current, _blocked, event) => {
      // A newer Parley in another tab waits for this: it must not wait for ever.
      ;(event.target as IDBDatabase).close()
      onLost()
    },
    terminated: onLost,
  })
