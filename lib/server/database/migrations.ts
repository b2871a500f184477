import { ProblemError } from '@/lib/protocol/problem'

/** Steps from an empty database to today's; a step, once released, is never changed. `bytes` is the engine's type. */
const migrations = (bytes: 'BLOB' | 'BYTEA'): readonly (readonly string[])[] => [
  [
    // `gone_at`: since when a row is only a tombstone, which tells “was” from “never was”. Times are in ms since the epoch.
    `CREATE TABLE parley_share (
      id TEXT PRIMARY KEY,
      delete_digest ${bytes} NOT NULL,
      expires_at BIGINT NOT NULL,
      gone_at BIGINT,
      bytes ${bytes}
    )`,
    // The counters let a chunk be taken or refused without looking at those before it.
    `CREATE TABLE parley_live (
      id TEXT PRIMARY KEY,
      delete_digest ${bytes} NOT NULL,
      expires_at BIGINT NOT NULL,
      gone_at BIGINT,
      ended_at BIGINT,
      chunks BIGINT NOT NULL DEFAULT 0,
      size BIGINT NOT NULL DEFAULT 0,
      answers BIGINT NOT NULL DEFAULT 0
    )`,
    // `start`: how many bytes of the share lie before this chunk.
    `CREATE TABLE parley_live_chunk (
      live_id TEXT NOT NULL REFERENCES parley_live (id) ON DELETE CASCADE,
      n BIGINT NOT NULL,
      start BIGINT NOT NULL,
      bytes ${bytes} NOT NULL,
      PRIMARY KEY (live_id, n)
    )`,
    `CREATE TABLE parley_live_answer (
      live_id TEXT NOT NULL REFERENCES parley_live (id) ON DELETE CASCADE,
      n BIGINT NOT NULL,
      answer_id TEXT NOT NULL,
      bytes ${bytes} NOT NULL,
      PRIMARY KEY (live_id, n),
      UNIQUE (live_id, answer_id)
    )`,
    'CREATE INDEX parley_share_expires ON parley_share (expires_at)',
    'CREATE INDEX parley_live_expires ON parley_live (expires_at)',
  ],
]

/**
 * The steps that a database at `version` still lacks.
 * @throws ProblemError `SHARE_STORE_NEWER` for one that a newer Parley has changed: it is left alone.
 */
export const missingSteps = (
  version: number,
  bytes: 'BLOB' | 'BYTEA',
): readonly { readonly version: number; readonly statements: readonly string[] }[] => {
  const steps = migrations(bytes).map((statements, at) => ({ version: at + 1, statements }))
  if (version > steps.length)
    throw new ProblemError({
      code: 'SHARE_STORE_NEWER',
      title: 'The share store is newer than this Parley',
      cause: `Its tables are of version ${version}; this Parley knows ${steps.length}.`,
      action: 'Update Parley, or let it use another data folder or database.',
      status: 503,
    })
  return steps.slice(version)
}
