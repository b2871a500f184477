import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '@/lib/server/database/open'
import { numberAt } from '@/lib/server/database/sql'
import { onBothEngines } from '@/lib/server/database/test-engines'
import { isPostgresUrl } from '@/lib/server/env'
import { otherProcess } from './other-process'
import type { NewShare } from './share-store'
import { TOMBSTONE } from './sql-share-store'
import { storesOn } from './stores'
import type { Stores } from './stores'

const DAY = 24 * 60 * 60 * 1000
/** Ahead, so that the sweep that each store makes by itself finds nothing to do. */
const NOW = Date.now() + 10 * DAY

const share = (more: Partial<NewShare> = {}): NewShare => ({
  id: randomBytes(16).toString('hex'),
  bytes: randomBytes(100),
  deleteDigest: createHash('sha256').update('its delete token').digest(),
  expiresAt: NOW + DAY,
  ...more,
})
const WRONG = createHash('sha256').update('another token').digest()

onBothEngines((engine) => {
  const open = async (at?: string): Promise<Stores> => {
    const stores = storesOn(await openDatabase(at ?? (await engine.newPlace())))
    onTestFinished(() => stores.close())
    return stores
  }

  test('a share is kept as it came, up to the last of 5 MiB', async () => {
    const { shares } = await open()
    const large = share({ bytes: randomBytes(5 * 1024 * 1024) })
    expect(await shares.put(large)).toBe('stored')
    const stored = await shares.get(large.id, NOW)
    expect(stored).toMatchObject({ expiresAt: large.expiresAt })
    expect(stored !== undefined && stored !== 'gone' && Buffer.compare(stored.bytes, large.bytes)).toBe(0)
    expect(await shares.state(large.id, NOW)).toBe('here')
  })

  test('an id that no share had is unknown, to read and to delete', async () => {
    const { shares } = await open()
    const { id, deleteDigest } = share()
    expect(await shares.get(id, NOW)).toBeUndefined()
    expect(await shares.state(id, NOW)).toBeUndefined()
    expect(await shares.delete(id, deleteDigest, NOW)).toBeUndefined()
  })

  test('an id is taken once, also when its share is gone', async () => {
    const { shares } = await open()
    const first = share()
    expect(await shares.put(first)).toBe('stored')
    expect(await shares.put({ ...share(), id: first.id })).toBe('exists')
    expect(await shares.get(first.id, NOW)).toMatchObject({ expiresAt: first.expiresAt })
    await shares.delete(first.id, first.deleteDigest, NOW)
    expect(await shares.put({ ...share(), id: first.id })).toBe('exists')
    expect(await shares.get(first.id, NOW)).toBe('gone')
  })

  test('only its owner’s token deletes a share; then it is gone', async () => {
    const { shares } = await open()
    const one = share()
    await shares.put(one)
    expect(await shares.delete(one.id, WRONG, NOW)).toBe('refused')
    expect(await shares.delete(one.id, new Uint8Array(), NOW)).toBe('refused')
    expect(await shares.state(one.id, NOW)).toBe('here')
    expect(await shares.delete(one.id, one.deleteDigest, NOW)).toBe('deleted')
    expect(await shares.get(one.id, NOW)).toBe('gone')
    expect(await shares.delete(one.id, one.deleteDigest, NOW)).toBe('gone')
  })

  test('a share past its time is gone at once; swept, its tombstone stays for 90 days', async () => {
    const { shares, sweep } = await open()
    const [old, young] = [share({ expiresAt: NOW + 1000 }), share()]
    await shares.put(old)
    await shares.put(young)
    expect(await shares.state(old.id, NOW + 999)).toBe('here')
    expect(await shares.state(old.id, NOW + 1000)).toBe('gone')
    expect(await shares.get(old.id, NOW + 1000)).toBe('gone')
    expect(await shares.delete(old.id, old.deleteDigest, NOW + 1000)).toBe('gone')
    expect(await sweep(NOW + 1000)).toBe(1)
    expect(await sweep(NOW + 1000)).toBe(0)
    expect(await shares.state(young.id, NOW + 1000)).toBe('here')
    await sweep(NOW + 999 + TOMBSTONE)
    expect(await shares.state(old.id, NOW)).toBe('gone')
    await sweep(NOW + 1000 + TOMBSTONE)
    expect(await shares.state(old.id, NOW)).toBeUndefined()
  })

  test('what was stored is there when the store is opened again', async () => {
    const place = await engine.newPlace()
    const one = share()
    const before = storesOn(await openDatabase(place))
    await before.shares.put(one)
    await before.close()
    expect(await (await open(place)).shares.state(one.id, NOW)).toBe('here')
  })

  test('replicas that start at once on a new database all find its tables', async () => {
    const place = await engine.newPlace()
    const replicas = await Promise.all(Array.from({ length: 5 }, () => open(place)))
    const one = share()
    expect(await replicas[0]?.shares.put(one)).toBe('stored')
    for (const { shares } of replicas) expect(await shares.state(one.id, NOW)).toBe('here')
  })

  test('a database that a newer Parley has changed is left alone', async () => {
    const place = await engine.newPlace()
    const sql = await openDatabase(place)
    await sql.query(engine.name === 'SQLite' ? 'PRAGMA user_version = 99' : 'UPDATE parley_version SET version = 99')
    await sql.close()
    await expect(openDatabase(place)).rejects.toMatchObject({ problem: { code: 'SHARE_STORE_NEWER', status: 503 } })
  })

  test('two processes on a new store: one of them stores each id, both read all', async () => {
    const place = await engine.newPlace()
    const [other, another, here] = await Promise.all([otherProcess(place), otherProcess(place), open(place)])
    const all = Array.from({ length: 12 }, () => share())
    const outcomes = await Promise.all(
      all.map((one) =>
        Promise.all(
          [other, another, here].map(async ({ shares }, who) => ({
            who,
            outcome: await shares.put({ ...one, bytes: Buffer.alloc(20_000, who) }),
          })),
        ),
      ),
    )
    for (const [at, three] of outcomes.entries()) {
      const winners = three.filter(({ outcome }) => outcome === 'stored')
      expect(winners).toHaveLength(1)
      const bytes = Buffer.alloc(20_000, winners[0]?.who)
      for (const { shares } of [other, another, here])
        expect(await shares.get(all[at]?.id ?? '', NOW)).toMatchObject({ expiresAt: all[at]?.expiresAt })
      const got = await here.shares.get(all[at]?.id ?? '', NOW)
      expect(got !== undefined && got !== 'gone' && Buffer.compare(got.bytes, bytes)).toBe(0)
    }
    const deleted = await Promise.all(
      [other, another, here].map(({ shares }) => shares.delete(all[0]!.id, all[0]!.deleteDigest, NOW)),
    )
    expect(deleted.sort()).toEqual(['deleted', 'gone', 'gone'])
  })

  test('kill -9 in the middle of uploads: all that was acknowledged is there, and no half of one', async () => {
    const place = await engine.newPlace()
    const [victim, here] = await Promise.all([otherProcess(place), open(place)])
    const uploads = Array.from({ length: 24 }, () => share({ bytes: randomBytes(300_000) }))
    const acknowledged: string[] = []
    await new Promise<void>((resolve) => {
      for (const one of uploads)
        void victim.shares.put(one).then(() => {
          acknowledged.push(one.id)
          if (acknowledged.length === 4) resolve(victim.kill())
        })
    })
    const there: string[] = []
    for (const { id, bytes } of uploads) {
      const stored = await here.shares.get(id, NOW)
      if (stored === undefined || stored === 'gone') continue
      there.push(id)
      expect(Buffer.compare(stored.bytes, bytes)).toBe(0)
    }
    expect(there).toEqual(expect.arrayContaining(acknowledged))
    expect(there.length).toBeLessThan(uploads.length)
    // Whatever it held locked is free again.
    expect(await here.shares.put(share())).toBe('stored')
  })

  test('sweeps, deletions and readers at once: a share is whole or gone', async () => {
    const place = await engine.newPlace()
    const stores = await Promise.all([open(place), open(place)])
    const all = Array.from({ length: 20 }, (_, i) => share({ expiresAt: NOW + i, bytes: Buffer.alloc(50_000, i) }))
    for (const one of all) await stores[0].shares.put(one)
    const dropped = await Promise.all(
      all.flatMap((one, i) => [
        stores[0].sweep(NOW + i),
        stores[1].sweep(NOW + i),
        stores[1].shares.delete(one.id, one.deleteDigest, NOW).then((said) => (said === 'deleted' ? 1 : 0)),
        stores[0].shares.get(one.id, NOW).then((got) => {
          if (got === undefined) throw new Error('A share vanished without a trace.')
          if (got !== 'gone') expect(Buffer.compare(got.bytes, one.bytes)).toBe(0)
          return 0
        }),
      ]),
    )
    expect(dropped.reduce((sum, n) => sum + n, 0)).toBe(all.length)
    for (const { id } of all) expect(await stores[0].shares.get(id, NOW)).toBe('gone')
  })

  test('a server that cannot be reached is a problem that says so, and works when it is back', async () => {
    const server = await engine.server()
    if (server === undefined) {
      await expect(openDatabase('/dev/null/shares.db')).rejects.toMatchObject({
        problem: { code: 'SHARE_STORE_DOWN', status: 503 },
      })
      return
    }
    const place = await engine.newPlace()
    const { shares } = await open(place)
    await server.cut(place)
    const one = share()
    await expect.poll(() => shares.put(one).catch(() => 'down')).toMatch(/stored|exists/)
    expect(await shares.state(one.id, NOW)).toBe('here')
    await expect(openDatabase('postgres://nobody:secret@127.0.0.1:1/none')).rejects.toMatchObject({
      message: expect.not.stringContaining('secret') as unknown,
      problem: { code: 'SHARE_STORE_DOWN', status: 503 },
    })
  })

  test('a full disk is said to be one: nothing is half stored, what was there stays, and it goes on when there is room', async () => {
    if (engine.name !== 'SQLite') return
    const sql = await openDatabase(await engine.newPlace())
    const { shares, close } = storesOn(sql)
    onTestFinished(close)
    const [before, large] = [share(), share({ bytes: randomBytes(1_000_000) })]
    await shares.put(before)
    await sql.query('PRAGMA max_page_count = 60')
    await expect(shares.put(large)).rejects.toMatchObject({ problem: { code: 'SHARE_STORE_FULL', status: 507 } })
    expect(await shares.state(large.id, NOW)).toBeUndefined()
    expect(await shares.state(before.id, NOW)).toBe('here')
    await sql.query('PRAGMA max_page_count = 1000000')
    expect(await shares.put(large)).toBe('stored')
  })

  test('a disk that fails to write stores nothing, and says so; what was there can be read', async () => {
    if (engine.name !== 'SQLite') return
    const place = await engine.newPlace()
    const [failing, here] = [await otherProcess(place, 512), await open(place)]
    const [before, large] = [share(), share({ bytes: randomBytes(1_000_000) })]
    expect(await failing.shares.put(before)).toBe('stored')
    await expect(failing.shares.put(large)).rejects.toThrow(/Shares cannot be reached/)
    expect(await failing.shares.state(before.id, NOW)).toBe('here')
    expect(await here.shares.state(large.id, NOW)).toBeUndefined()
    expect(await here.shares.put(large)).toBe('stored')
  })

  test('deleted bytes are in no file any more', async () => {
    const place = await engine.newPlace()
    const { shares, sweep } = await open(place)
    const canary = Buffer.concat([Buffer.from('canary-in-the-ciphertext'), randomBytes(50_000)])
    const [one, two] = [share({ bytes: canary }), share({ bytes: canary, expiresAt: NOW + 1 })]
    await shares.put(one)
    await shares.put(two)
    const stored = await howMuchIsStored(place, canary.subarray(0, 24))
    expect(await stored()).toBeGreaterThan(0)
    await shares.delete(one.id, one.deleteDigest, NOW)
    await sweep(NOW + 1)
    expect(await stored()).toBe(0)
  })
})

/** Files with the canary; for PostgreSQL, pages of what is stored out of line, which sealed bytes are. */
const howMuchIsStored = async (place: string, canary: Buffer): Promise<() => Promise<number>> => {
  if (!isPostgresUrl(place)) {
    const files = (): string[] => readdirSync(dirname(place)).map((name) => join(dirname(place), name))
    return () => Promise.resolve(files().filter((file) => readFileSync(file).includes(canary)).length)
  }
  const sql = await openDatabase(place)
  onTestFinished(() => sql.close())
  return async () => {
    const [row] = await sql.query(
      `SELECT pg_relation_size(reltoastrelid) AS size FROM pg_class WHERE oid = 'parley_share'::regclass`,
    )
    return row === undefined ? NaN : numberAt(row, 'size')
  }
}
