import { isGone } from '@/lib/server/shares/sql-share-store'
import { bytesAt, numberAt, textAt } from '@/lib/server/database/sql'
import type { Row, Sql } from '@/lib/server/database/sql'
import type { Gone } from '@/lib/server/shares/share-store'
import type { Pieces } from './live-store'

/** Bytes after which a reader gets no further piece at once. */
const ENOUGH = 1024 * 1024
const MOST_AT_ONCE = 256
/** Answers are small: 256 KiB at most. */
const MOST_ANSWERS_AT_ONCE = 8

export const readChunks = (sql: Sql, id: string, from: number, now: number): Promise<Pieces | Gone | undefined> =>
  readPieces(sql, id, now, async () => {
    const rows = await sql.query(
      `SELECT n, bytes FROM parley_live_chunk WHERE live_id = $1 AND n >= $2 AND start <
         COALESCE((SELECT start FROM parley_live_chunk WHERE live_id = $1 AND n = $2), 0) + $3
       ORDER BY n LIMIT $4`,
      [id, from, ENOUGH, MOST_AT_ONCE],
    )
    return rows.map((row) => ({ n: numberAt(row, 'n'), name: String(row['n']), bytes: bytesAt(row, 'bytes') }))
  })

export const readAnswers = (sql: Sql, id: string, from: number, now: number): Promise<Pieces | Gone | undefined> =>
  readPieces(sql, id, now, async () => {
    const rows = await sql.query(
      'SELECT n, answer_id, bytes FROM parley_live_answer WHERE live_id = $1 AND n >= $2 ORDER BY n LIMIT $3',
      [id, from, MOST_ANSWERS_AT_ONCE],
    )
    return rows.map((row) => ({
      n: numberAt(row, 'n'),
      name: textAt(row, 'answer_id'),
      bytes: bytesAt(row, 'bytes'),
    }))
  })

/** The share's state is read first: after an end that is seen, every piece is seen. */
const readPieces = async (
  sql: Sql,
  id: string,
  now: number,
  read: () => Promise<Pieces['pieces']>,
): Promise<Pieces | Gone | undefined> => {
  const [live]: readonly (Row | undefined)[] = await sql.query(
    'SELECT expires_at, gone_at, ended_at FROM parley_live WHERE id = $1',
    [id],
  )
  if (live === undefined) return undefined
  if (isGone(live, now)) return 'gone'
  return { pieces: await read(), ended: live['ended_at'] !== null }
}
