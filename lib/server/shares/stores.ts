import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '@/lib/server/database/open'
import type { Sql } from '@/lib/server/database/sql'
import { isPostgresUrl, readSettings } from '@/lib/server/env'
import { LiveFeeds } from '@/lib/server/live/live-feeds'
import type { LiveStore } from '@/lib/server/live/live-store'
import { sqlLiveStore } from '@/lib/server/live/sql-live-store'
import type { ShareStore } from './share-store'
import { sqlShareStore } from './sql-share-store'

const SWEEP_EVERY = 10 * 60 * 1000

export type Stores = {
  readonly shares: ShareStore
  readonly live: LiveStore
  readonly feeds: LiveFeeds
  /** Drops what has expired, bytes and all; the number of shares dropped. */
  readonly sweep: (now: number) => Promise<number>
  readonly close: () => Promise<void>
}

/** Both stores on one database, which is swept at once and from then on. */
export const storesOn = (sql: Sql): Stores => {
  const shares = sqlShareStore(sql)
  const live = sqlLiveStore(sql)
  const feeds = new LiveFeeds(live)
  const sweep = async (now: number): Promise<number> => {
    const dropped = (await shares.sweep(now)) + (await live.sweep(now))
    if (dropped > 0) await sql.purge()
    return dropped
  }
  // What fails now is tried again the next time; what has expired is gone for readers in any case.
  const sweepNow = (): void => void sweep(Date.now()).catch(() => undefined)
  const timer = setInterval(sweepNow, SWEEP_EVERY)
  timer.unref()
  sweepNow()
  return {
    shares,
    live,
    feeds,
    sweep,
    close: async () => {
      clearInterval(timer)
      feeds.close()
      await sql.close()
    },
  }
}

/** One per process and place: Next bundles routes apart and reloads them in development. */
const opened = (): Map<string, Promise<Stores>> => {
  const shared = globalThis as { parleyShares?: Map<string, Promise<Stores>> }
  return (shared.parleyShares ??= new Map())
}

/** A PostgreSQL URL, or the path of an SQLite file. */
const place = (): string => {
  const { databaseUrl, dataDir } = readSettings(process.env)
  return databaseUrl ?? join(dataDir, 'shares.db')
}

/**
 * The stores, opened when first asked for, and again after that failed.
 * @throws ProblemError `SHARE_STORE_DOWN`, `SHARE_STORE_NEWER`, `BAD_SETTING`.
 */
export const stores = (at: string = place()): Promise<Stores> => {
  const all = opened()
  const there = all.get(at)
  if (there !== undefined) return there
  const opening = openDatabase(at).then(storesOn)
  all.set(at, opening)
  opening.catch(() => all.delete(at))
  return opening
}

/** The same, but undefined as long as nothing was ever stored: reading makes no database. */
export const madeStores = async (): Promise<Stores | undefined> => {
  const at = place()
  return isPostgresUrl(at) || existsSync(/* turbopackIgnore: true */ at) ? stores(at) : undefined
}

/** At start: brings the tables up to date and sweeps, where there is a database. Never fails: each request tries anew. */
export const startStores = async (): Promise<void> => {
  // Starting keeps the process so busy that a first try may take too long, though the database answers.
  await madeStores()
    .catch(madeStores)
    .catch((error: unknown) => {
      reportDown(error)
    })
}

let reported = 0

/** Tells the operator why the store is down: the engine's code alone, at most once a minute. */
export const reportDown = (error: unknown, now = Date.now()): void => {
  if (now - reported < 60_000) return
  reported = now
  const cause = error instanceof Error ? (error.cause as { code?: unknown; name?: unknown } | undefined) : undefined
  const why = [cause?.code, cause?.name].find((value) => typeof value === 'string') ?? 'unknown'
  process.stderr.write(`Parley: the store of shares is not usable (${why}).\n`)
}
