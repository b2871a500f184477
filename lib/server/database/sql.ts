import { ProblemError, type Problem } from '@/lib/protocol/problem'

type Value = string | number | Uint8Array | null
export type Row = Readonly<Record<string, unknown>>

/**
 * Runs one statement, atomic by itself. Parameters are `$1`, `$2`, … and first appear in that order, which both engines
 * understand. A statement that changes rows says which with RETURNING.
 */
export type Query = (text: string, values?: readonly Value[]) => Promise<readonly Row[]>

/**
 * The little that Parley needs of a database, as both engines have it. Whatever fails below is a `ProblemError` with
 * code `SHARE_STORE_DOWN`, or `SHARE_STORE_FULL`.
 */
export type Sql = {
  readonly query: Query
  /** All or nothing. What `announce` was told goes out once it is stored. */
  readonly transaction: <T>(work: (query: Query, announce: (topic: string) => void) => Promise<T>) => Promise<T>
  /** Ends a SELECT whose row must stay as it is until the transaction is over. */
  readonly forUpdate: '' | ' FOR UPDATE'
  /** Makes dropped bytes unreadable in the files, too, as far as the engine can. */
  readonly purge: () => Promise<void>
  /** Hears the topics announced by any process; undefined when some may have been missed. Returns how to stop. */
  readonly listen: (heard: (topic: string | undefined) => void) => () => void
  readonly close: () => Promise<void>
}

export const textAt = (row: Row, column: string): string => {
  const value = row[column]
  if (typeof value !== 'string') throw new TypeError(`Column ${column} is no text.`)
  return value
}

export const numberAt = (row: Row, column: string): number => {
  const value = row[column]
  if (typeof value !== 'number') throw new TypeError(`Column ${column} is no number.`)
  return value
}

/** libsql hands out `ArrayBuffer`s, pg `Buffer`s. */
export const bytesAt = (row: Row, column: string): Uint8Array => {
  const value = row[column]
  if (value instanceof Uint8Array) return value
  if (value instanceof ArrayBuffer) return new Uint8Array(value)
  throw new TypeError(`Column ${column} holds no bytes.`)
}

/** By its shape: each of Next's bundles has a class of its own. */
const isProblem = (error: unknown): error is ProblemError => error instanceof Error && error.name === 'ProblemError'

const DOWN: Problem = {
  code: 'SHARE_STORE_DOWN',
  title: 'Shares cannot be reached',
  cause: 'The place where this server keeps shares does not answer. Nothing was stored or deleted.',
  action: 'Try again in a minute. Everything else works; the server’s operator can see the reason in its log.',
  status: 503,
}

const FULL: Problem = {
  code: 'SHARE_STORE_FULL',
  title: 'There is no room for shares',
  cause: 'The disk on which this server keeps shares is full. Nothing was stored.',
  action: 'Delete shares that are no longer needed, or ask the server’s operator for room.',
  status: 507,
}

/** SQLite's result code, and PostgreSQL's `disk_full` (class 53, insufficient resources). */
const isFull = (error: unknown): boolean =>
  ['SQLITE_FULL', '53100'].includes(String((error as { code?: unknown } | null)?.code))

/** The error for whatever an engine threw: what it said stays its cause, and is shown to nobody. */
export const storeDown = (cause: unknown): ProblemError =>
  isProblem(cause) ? cause : new ProblemError(isFull(cause) ? FULL : DOWN, { cause })
