import { ProblemError } from '@/lib/protocol/problem'
import { openKeptDb } from './kept-db'
import type { KeptDb } from './kept-db'
import { keptChanged } from './kept-problems'
import type { KeptChunk, KeptGrowth, KeptSession } from './kept-session'
import type { KeptStore } from './kept-store'

/** How other tabs hear of changes. */
type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>

/** Everything of one session, of whatever event number. */
const all = (id: string, from = 0): IDBKeyRange => IDBKeyRange.bound([id, from], [id, []], false, true)

/** Sessions in IndexedDB. Opens it when first needed: where there is none, every method rejects. */
export class IdbStore implements KeptStore {
  private readonly name: string
  private readonly channel: Channel | undefined
  private readonly listeners = new Set<(id: string) => void>()
  private db: Promise<KeptDb> | undefined

  constructor(name: string, channel?: Channel) {
    this.name = name
    this.channel = channel
    channel?.addEventListener('message', ({ data }) => {
      if (typeof data === 'string') this.tell(data)
    })
  }

  readonly list = async (): Promise<readonly KeptSession[]> => {
    const db = await this.open()
    return (await db.getAll('sessions')).sort((a, b) => b.changedAt - a.changedAt)
  }

  readonly get = async (id: string): Promise<KeptSession | undefined> => (await this.open()).get('sessions', id)

  readonly append = async ({ more, ...growth }: KeptGrowth, chunk: KeptChunk): Promise<void> => {
    const db = await this.open()
    // It outlives the browser's end. That it outlives the machine's is seen to by the next `change`: to wait for the
    // disk at each chunk would cost more than it is worth.
    const tx = db.transaction(['sessions', 'chunks'], 'readwrite', { durability: 'relaxed' })
    const sessions = tx.objectStore('sessions')
    const known = await sessions.get(growth.id)
    if ((known?.events ?? 0) !== chunk.from) {
      tx.abort()
      await tx.done.catch(() => undefined)
      throw new ProblemError(keptChanged)
    }
    const bytes = (known?.bytes ?? 0) + chunk.text.byteLength
    const findings = known?.findings ?? { must: 0, should: 0 }
    const written = [
      tx.objectStore('chunks').add(chunk),
      sessions.put({ ...known, ...growth, bytes, findings, events: chunk.from + more }),
    ]
    tx.commit()
    await Promise.all([tx.done, ...written])
    this.changed(growth.id)
  }

  readonly change: KeptStore['change'] = async (id, change) => {
    const db = await this.open()
    const tx = db.transaction('sessions', 'readwrite', { durability: 'strict' })
    const known = await tx.store.get(id)
    if (known) await tx.store.put({ ...known, ...change })
    await tx.done
    if (known) this.changed(id)
  }

  readonly remove = async (ids: readonly string[]): Promise<void> => {
    const db = await this.open()
    const tx = db.transaction(['sessions', 'chunks', 'aside'], 'readwrite', { durability: 'strict' })
    const removed = ids.flatMap((id) => [
      tx.objectStore('sessions').delete(id),
      tx.objectStore('chunks').delete(all(id)),
      tx.objectStore('aside').delete(all(id)),
    ])
    await Promise.all([...removed, tx.done])
    for (const id of ids) this.changed(id)
  }

  readonly chunks: KeptStore['chunks'] = async (id, from, limit) =>
    (await this.open()).getAll('chunks', all(id, from), limit)

  readonly setAside: KeptStore['setAside'] = async (id, from, readable, more = 0) => {
    const db = await this.open()
    const tx = db.transaction(['sessions', 'chunks', 'aside'], 'readwrite', { durability: 'strict' })
    const [sessions, chunks, aside] = [tx.objectStore('sessions'), tx.objectStore('chunks'), tx.objectStore('aside')]
    const torn = await chunks.getAll(all(id, from))
    const before = await aside.count(all(id))
    await chunks.delete(all(id, from))
    await Promise.all(torn.map((chunk, index) => aside.add({ ...chunk, count: before + index })))
    if (readable) await chunks.add(readable)
    const known = await sessions.get(id)
    if (known) await sessions.put({ ...known, events: from + more })
    await tx.done
    this.changed(id)
  }

  readonly subscribe = (listener: (id: string) => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private open(): Promise<KeptDb> {
    const opening = (this.db ??= openKeptDb(this.name, () => {
      this.db = undefined
    }))
    // What failed once may work later: another tab may have been in the way.
    opening.catch(() => {
      if (this.db === opening) this.db = undefined
    })
    return opening
  }

  private changed(id: string): void {
    this.channel?.postMessage(id)
    this.tell(id)
  }

  private tell(id: string): void {
    for (const listener of this.listeners) listener(id)
  }
}
