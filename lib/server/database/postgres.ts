import pg from 'pg'
import { missingSteps } from './migrations'
import { PostgresEar } from './postgres-ear'
import { numberAt, storeDown } from './sql'
import type { Query, Row, Sql } from './sql'

/** Any constant will do: it names the lock under which one replica at a time brings the tables up to date. */
const MIGRATION_LOCK = 7_072_764_579
const CHANNEL = 'parley_live'
const TABLES = ['parley_share', 'parley_live', 'parley_live_chunk', 'parley_live_answer']

// Handed out as text otherwise: 64 bits may not fit. Ours are times, sizes and counts, which do.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/**
 * A PostgreSQL database by its URL, with its tables brought up to date first; connections that are lost are made anew.
 * @throws ProblemError `SHARE_STORE_DOWN`, `SHARE_STORE_NEWER`.
 */
export const openPostgres = async (url: string): Promise<Sql> => {
  const settings: pg.ClientConfig = {
    connectionString: url,
    application_name: 'parley',
    connectionTimeoutMillis: 3000,
    query_timeout: 60_000,
    keepAlive: true,
  }
  const pool = new pg.Pool({ ...settings, max: 10, allowExitOnIdle: true })
  // A lost idle connection is replaced when one is needed; unheard, the event would end the process.
  pool.on('error', () => undefined)
  try {
    await inTransaction(pool, migrate)
  } catch (error) {
    await pool.end()
    throw storeDown(error)
  }
  return connected(pool, new PostgresEar(settings, CHANNEL))
}

const queryOf =
  (client: pg.Pool | pg.PoolClient): Query =>
  async (text, values = []) =>
    (await client.query<Row>(text, [...values])).rows

const migrate = async (query: Query): Promise<void> => {
  await query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
  await query('CREATE TABLE IF NOT EXISTS parley_version (version BIGINT NOT NULL)')
  const [row] = await query('SELECT version FROM parley_version')
  if (row === undefined) await query('INSERT INTO parley_version VALUES (0)')
  for (const { version, statements } of missingSteps(row === undefined ? 0 : numberAt(row, 'version'), 'BYTEA')) {
    for (const statement of statements) await query(statement)
    await query('UPDATE parley_version SET version = $1', [version])
  }
}

const inTransaction = async <T>(pool: pg.Pool, work: (query: Query) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  // While a client is out, its errors are its own to hear.
  const ignore = (): void => undefined
  client.on('error', ignore)
  let broken = true
  try {
    await client.query('BEGIN')
    try {
      const done = await work(queryOf(client))
      await client.query('COMMIT')
      broken = false
      return done
    } catch (error) {
      await client.query('ROLLBACK')
      broken = false
      throw error
    }
  } finally {
    client.off('error', ignore)
    client.release(broken)
  }
}

const connected = (pool: pg.Pool, ear: PostgresEar): Sql => {
  const safely = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw storeDown(error)
    }
  }
  const query = queryOf(pool)
  return {
    query: (text, values) => safely(() => query(text, values)),
    transaction: async (work) => {
      const topics = new Set<string>()
      const result = await safely(() =>
        inTransaction(pool, async (within) => {
          const done = await work(within, (topic) => topics.add(topic))
          // Delivered to every listening process when, and only when, this is committed.
          for (const topic of topics) await within('SELECT pg_notify($1, $2)', [CHANNEL, topic])
          return done
        }),
      )
      // At once here, also while the connection that listens is being made anew.
      for (const topic of topics) ear.tell(topic)
      return result
    },
    forUpdate: ' FOR UPDATE',
    // Without it the rows' old versions would wait for autovacuum.
    purge: () =>
      safely(async () => {
        await query(`VACUUM ${TABLES.join(', ')}`)
      }),
    listen: (heard) => ear.listen(heard),
    close: async () => {
      await ear.close()
      await pool.end()
    },
  }
}
