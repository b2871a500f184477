import { isPostgresUrl } from '@/lib/server/env'
import { openPostgres } from './postgres'
import type { Sql } from './sql'
import { openSqlite } from './sqlite'

/**
 * The database at a PostgreSQL URL or in an SQLite file, which is made when it is not there.
 * @throws ProblemError `SHARE_STORE_DOWN`, `SHARE_STORE_NEWER`.
 */
export const openDatabase = async (place: string): Promise<Sql> =>
  isPostgresUrl(place) ? openPostgres(place) : openSqlite(place)
