import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest'
import { canHavePostgres, startPostgres } from './test-postgres'
import type { Postgres } from './test-postgres'

/** For tests: an engine, and how to have a new, empty database of it. */
export type Engine = {
  readonly name: 'SQLite' | 'PostgreSQL'
  /** A path or a URL, for `openDatabase`. */
  readonly newPlace: () => Promise<string>
  /** Undefined for SQLite. */
  readonly server: () => Promise<Postgres | undefined>
}

/** Runs the same tests on both engines, where PostgreSQL can be had. */
export const onBothEngines = (tests: (engine: Engine) => void): void => {
  describe('on SQLite', () => {
    tests({ name: 'SQLite', newPlace: () => Promise.resolve(newFile()), server: () => Promise.resolve(undefined) })
  })
  describe.skipIf(!canHavePostgres())('on PostgreSQL', () => {
    let started: Promise<Postgres> | undefined
    const server = (): Promise<Postgres> => (started ??= startPostgres())
    // Not at the first test's expense: a busy machine takes its time to make a database cluster.
    beforeAll(async () => {
      await server()
    }, 60_000)
    afterAll(async () => {
      await (await started)?.stop()
    }, 60_000)
    tests({ name: 'PostgreSQL', newPlace: async () => (await server()).newUrl(), server })
  })
}

/** The path of a database file that is not there yet, in a folder that goes with the test. */
export const newFile = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'parley-shares-'))
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true })
  })
  return join(dir, 'data', 'shares.db')
}
