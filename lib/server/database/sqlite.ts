import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import { InTurn } from './in-turn'
import { missingSteps } from './migrations'
import { storeDown } from './sql'
import type { Query, Row, Sql } from './sql'

/** Milliseconds to wait for another process on the same file; it holds its lock for one small write. */
const PATIENCE = 10_000

/**
 * An SQLite file, made on first use for this user only. FULL: what was answered survives kill -9 and loss of power.
 * @throws ProblemError `SHARE_STORE_DOWN`, `SHARE_STORE_NEWER`.
 */
export const openSqlite = (path: string): Sql => {
  try {
    const db = openFile(path)
    try {
      migrate(db)
      return connected(db)
    } catch (error) {
      db.close()
      throw error
    }
  } catch (error) {
    throw storeDown(error)
  }
}

const openFile = (path: string): Database.Database => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  // SQLite would make it readable to all; its WAL takes over the mode of the file.
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600))
  const db = new Database(path, { timeout: PATIENCE })
  // Only heeded before the first table: lets the file shrink when shares are gone.
  db.pragma('auto_vacuum = INCREMENTAL')
  toWal(db)
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('secure_delete = ON')
  return db
}

/** Two processes that open a new file at once: SQLite does not wait here, it says BUSY. */
const toWal = (db: Database.Database): void => {
  for (const until = Date.now() + PATIENCE; ;) {
    try {
      db.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (!/^SQLITE_(BUSY|LOCKED)/.test((error as { code?: string }).code ?? '') || Date.now() > until) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

const migrate = (db: Database.Database): void => {
  db.transaction(() => {
    const [row] = db.pragma('user_version') as [{ user_version: number }]
    for (const { version, statements } of missingSteps(row.user_version, 'BLOB')) {
      for (const statement of statements) db.exec(statement)
      db.pragma(`user_version = ${version}`)
    }
  }).immediate()
}

const connected = (db: Database.Database): Sql => {
  const turns = new InTurn()
  const hearers = new Set<(topic: string) => void>()
  // Asynchronous in form only: one connection, on which a transaction must not be interleaved.
  const now: Query = (text, values = []) => Promise.resolve(db.prepare(text).all([...values]) as readonly Row[])
  const inTurn = <T>(task: () => Promise<T>): Promise<T> =>
    turns.run(task).catch((error: unknown) => {
      throw storeDown(error)
    })
  return {
    query: (text, values) => inTurn(async () => now(text, values)),
    transaction: async (work) => {
      const topics = new Set<string>()
      const result = await inTurn(async () => {
        db.exec('BEGIN IMMEDIATE')
        try {
          const done = await work(now, (topic) => topics.add(topic))
          db.exec('COMMIT')
          return done
        } catch (error) {
          if (db.inTransaction) db.exec('ROLLBACK')
          throw error
        }
      })
      for (const topic of topics) for (const hear of hearers) hear(topic)
      return result
    },
    forUpdate: '',
    // secure_delete zeroes what is dropped; older copies are in the WAL until that is emptied.
    purge: () =>
      inTurn(async () => {
        await now('PRAGMA incremental_vacuum')
        await now('PRAGMA wal_checkpoint(TRUNCATE)')
      }),
    listen: (heard) => {
      hearers.add(heard)
      return () => hearers.delete(heard)
    },
    close: () =>
      turns.run(() => {
        db.close()
        return Promise.resolve()
      }),
  }
}
