import { isGone, refusal, TOMBSTONE } from '@/lib/server/shares/sql-share-store'
import { bytesAt, numberAt } from '@/lib/server/database/sql'
import type { Query, Row, Sql } from '@/lib/server/database/sql'
import type { LiveStore } from './live-store'
import { readAnswers, readChunks } from './read-pieces'

const MOST_BYTES = 64 * 1024 * 1024
/** Chunks cost more than their bytes. */
const MOST_CHUNKS = 65_536
const MOST_ANSWERS = 1000

const COLUMNS = 'delete_digest, expires_at, gone_at, ended_at, chunks, size, answers'

/** Live shares in either database. A change locks the share's row: what belongs to one share is changed in turn. */
export const sqlLiveStore = (sql: Sql): LiveStore => {
  const read = async (id: string): Promise<Row | undefined> =>
    (await sql.query(`SELECT ${COLUMNS} FROM parley_live WHERE id = $1`, [id]))[0]

  /** Changes what is still there, and tells whoever watches. */
  const change = <T>(
    id: string,
    now: number,
    work: (live: Row, query: Query, changed: () => void) => Promise<T>,
  ): Promise<T | 'gone' | undefined> =>
    sql.transaction(async (query, announce) => {
      const [live] = await query(`SELECT ${COLUMNS} FROM parley_live WHERE id = $1${sql.forUpdate}`, [id])
      if (live === undefined) return undefined
      if (isGone(live, now)) return 'gone'
      return work(live, query, () => {
        announce(id)
      })
    })

  return {
    open: async ({ id, deleteDigest, expiresAt }) => {
      const stored = await sql.query(
        `INSERT INTO parley_live (id, delete_digest, expires_at) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING id`,
        [id, deleteDigest, expiresAt],
      )
      return stored.length === 1 ? 'stored' : 'exists'
    },

    state: async (id, now) => {
      const live = await read(id)
      return live && (isGone(live, now) ? 'gone' : 'here')
    },

    owns: async (id, deleteDigest, now) => refusal(await read(id), deleteDigest, now),

    append: (id, n, bytes, now) =>
      change(id, now, async (live, query, changed) => {
        const next = numberAt(live, 'chunks')
        if (n < next) {
          const [there] = await query('SELECT bytes FROM parley_live_chunk WHERE live_id = $1 AND n = $2', [id, n])
          return isSame(there, bytes) ? 'stored' : { next }
        }
        if (live['ended_at'] !== null) return 'ended'
        if (n > next) return { next }
        const start = numberAt(live, 'size')
        if (start + bytes.length > MOST_BYTES || n >= MOST_CHUNKS) return 'full'
        await query('INSERT INTO parley_live_chunk (live_id, n, start, bytes) VALUES ($1, $2, $3, $4)', [
          id,
          n,
          start,
          bytes,
        ])
        await query('UPDATE parley_live SET chunks = $1, size = $2 WHERE id = $3', [n + 1, start + bytes.length, id])
        changed()
        return 'stored'
      }),

    end: (id, now) =>
      change(id, now, async (live, query, changed) => {
        if (live['ended_at'] !== null) return 'ended' as const
        await query('UPDATE parley_live SET ended_at = $1 WHERE id = $2', [now, id])
        changed()
        return 'ended' as const
      }),

    answer: (id, answerId, bytes, now) =>
      change(id, now, async (live, query, changed) => {
        const [there] = await query('SELECT bytes FROM parley_live_answer WHERE live_id = $1 AND answer_id = $2', [
          id,
          answerId,
        ])
        if (there !== undefined) return isSame(there, bytes) ? 'stored' : 'exists'
        if (live['ended_at'] !== null) return 'ended'
        const n = numberAt(live, 'answers')
        if (n >= MOST_ANSWERS) return 'full'
        await query('INSERT INTO parley_live_answer (live_id, n, answer_id, bytes) VALUES ($1, $2, $3, $4)', [
          id,
          n,
          answerId,
          bytes,
        ])
        await query('UPDATE parley_live SET answers = $1 WHERE id = $2', [n + 1, id])
        changed()
        return 'stored'
      }),

    chunks: (id, from, now) => readChunks(sql, id, from, now),
    answers: (id, from, now) => readAnswers(sql, id, from, now),

    delete: async (id, deleteDigest, now) => {
      const refused = refusal(await read(id), deleteDigest, now)
      if (refused !== 'owner') return refused
      const deleted = await change(id, now, async (_live, query, changed) => {
        await query('UPDATE parley_live SET gone_at = $1 WHERE id = $2', [now, id])
        await dropPieces(query, id)
        changed()
        return 'deleted' as const
      })
      if (deleted === 'deleted') await sql.purge()
      return deleted
    },

    sweep: async (now) => {
      const expired = await sql.query('SELECT id FROM parley_live WHERE expires_at <= $1 AND gone_at IS NULL', [now])
      let dropped = 0
      for (const { id } of expired as readonly { id: string }[])
        dropped += await sql.transaction(async (query, announce) => {
          const gone = await query(
            'UPDATE parley_live SET gone_at = expires_at WHERE id = $1 AND gone_at IS NULL RETURNING id',
            [id],
          )
          if (gone.length === 0) return 0
          await dropPieces(query, id)
          announce(id)
          return 1
        })
      await sql.query('DELETE FROM parley_live WHERE gone_at <= $1', [now - TOMBSTONE])
      return dropped
    },

    listen: (heard) => sql.listen(heard),
  }
}

const dropPieces = async (query: Query, id: string): Promise<void> => {
  await query('DELETE FROM parley_live_chunk WHERE live_id = $1', [id])
  await query('DELETE FROM parley_live_answer WHERE live_id = $1', [id])
}

const isSame = (row: Row | undefined, bytes: Uint8Array): boolean =>
  row !== undefined && Buffer.compare(bytesAt(row, 'bytes'), bytes) === 0
