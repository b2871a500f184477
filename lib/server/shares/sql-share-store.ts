import { timingSafeEqual } from 'node:crypto'
import { bytesAt, numberAt } from '@/lib/server/database/sql'
import type { Row, Sql } from '@/lib/server/database/sql'
import type { Gone, ShareStore } from './share-store'

/** Milliseconds for which a share that is gone is still told from one that never was. */
export const TOMBSTONE = 90 * 24 * 60 * 60 * 1000

/** Shares in either database. Every change is one statement, so that it is whole or not at all. */
export const sqlShareStore = (sql: Sql): ShareStore => ({
  put: async ({ id, bytes, deleteDigest, expiresAt }) => {
    const stored = await sql.query(
      `INSERT INTO parley_share (id, delete_digest, expires_at, bytes) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING id`,
      [id, deleteDigest, expiresAt, bytes],
    )
    return stored.length === 1 ? 'stored' : 'exists'
  },

  get: async (id, now) => {
    const [row] = await sql.query('SELECT bytes, expires_at, gone_at FROM parley_share WHERE id = $1', [id])
    if (row === undefined) return undefined
    return isGone(row, now) ? 'gone' : { bytes: bytesAt(row, 'bytes'), expiresAt: numberAt(row, 'expires_at') }
  },

  state: async (id, now) => {
    const [row] = await sql.query('SELECT expires_at, gone_at FROM parley_share WHERE id = $1', [id])
    return row && (isGone(row, now) ? 'gone' : 'here')
  },

  delete: async (id, deleteDigest, now) => {
    const [row] = await sql.query('SELECT delete_digest, expires_at, gone_at FROM parley_share WHERE id = $1', [id])
    const refused = refusal(row, deleteDigest, now)
    if (refused !== 'owner') return refused
    const deleted = await sql.query(
      'UPDATE parley_share SET bytes = NULL, gone_at = $1 WHERE id = $2 AND gone_at IS NULL RETURNING id',
      [now, id],
    )
    if (deleted.length === 0) return 'gone'
    await sql.purge()
    return 'deleted'
  },

  sweep: async (now) => {
    const dropped = await sql.query(
      'UPDATE parley_share SET bytes = NULL, gone_at = expires_at WHERE expires_at <= $1 AND gone_at IS NULL RETURNING id',
      [now],
    )
    await sql.query('DELETE FROM parley_share WHERE gone_at <= $1', [now - TOMBSTONE])
    return dropped.length
  },
})

/** Whether a row is past its time, swept or not. */
export const isGone = (row: Row, now: number): boolean => row['gone_at'] !== null || numberAt(row, 'expires_at') <= now

/** Whether `deleteDigest` is that of the row's owner. Compared in constant time, though a digest tells little. */
export const refusal = (
  row: Row | undefined,
  deleteDigest: Uint8Array,
  now: number,
): 'owner' | 'refused' | Gone | undefined => {
  if (row === undefined) return undefined
  if (isGone(row, now)) return 'gone'
  const digest = bytesAt(row, 'delete_digest')
  return digest.length === deleteDigest.length && timingSafeEqual(digest, deleteDigest) ? 'owner' : 'refused'
}
