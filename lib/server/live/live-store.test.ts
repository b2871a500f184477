import { createHash, randomBytes } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '@/lib/server/database/open'
import { onBothEngines } from '@/lib/server/database/test-engines'
import { otherProcess } from '@/lib/server/shares/other-process'
import { TOMBSTONE } from '@/lib/server/shares/sql-share-store'
import { storesOn } from '@/lib/server/shares/stores'
import type { Stores } from '@/lib/server/shares/stores'
import { newHex } from '@/lib/server/shares/test-api'

const DAY = 24 * 60 * 60 * 1000
/** Ahead, so that the sweep that each store makes by itself finds nothing to do. */
const NOW = Date.now() + 10 * DAY
const OWNER = createHash('sha256').update('its delete token').digest()
const WRONG = createHash('sha256').update('another token').digest()
const bytes = (text: string): Uint8Array => Buffer.from(text)

/** Changes what the one live share at a place counts: limits are reached sooner. */
const set = async (at: string, what: string): Promise<void> => {
  const sql = await openDatabase(at)
  await sql.query(`UPDATE parley_live SET ${what}`)
  await sql.close()
}

onBothEngines((engine) => {
  const open = async (at?: string): Promise<Stores> => {
    const stores = storesOn(await openDatabase(at ?? (await engine.newPlace())))
    onTestFinished(() => stores.close())
    return stores
  }
  const opened = async (more: { at?: string; expiresAt?: number } = {}) => {
    const stores = await open(more.at)
    const id = newHex()
    expect(await stores.live.open({ id, deleteDigest: OWNER, expiresAt: more.expiresAt ?? NOW + DAY })).toBe('stored')
    return { ...stores, id }
  }
  const textOf = (read: Awaited<ReturnType<Stores['live']['chunks']>>): unknown =>
    typeof read === 'object' ? read.pieces.map((piece) => `${piece.name} ${Buffer.from(piece.bytes).toString()}`) : read

  test('chunks come in order, without gaps, each once; saying the same again is no error', async () => {
    const { live, id } = await opened()
    expect(await live.append(id, 1, bytes('one'), NOW)).toEqual({ next: 0 })
    expect(await live.append(id, 0, bytes('zero'), NOW)).toBe('stored')
    expect(await live.append(id, 0, bytes('zero'), NOW)).toBe('stored')
    expect(await live.append(id, 0, bytes('other'), NOW)).toEqual({ next: 1 })
    expect(await live.append(id, 2, bytes('two'), NOW)).toEqual({ next: 1 })
    expect(await live.append(id, 1, bytes('one'), NOW)).toBe('stored')
    expect(textOf(await live.chunks(id, 0, NOW))).toEqual(['0 zero', '1 one'])
    expect(textOf(await live.chunks(id, 1, NOW))).toEqual(['1 one'])
    expect(await live.chunks(id, 2, NOW)).toEqual({ pieces: [], ended: false })
  })

  test('an ended share is watched, not added to', async () => {
    const { live, id } = await opened()
    await live.append(id, 0, bytes('zero'), NOW)
    expect(await live.end(id, NOW)).toBe('ended')
    expect(await live.end(id, NOW)).toBe('ended')
    expect(await live.append(id, 0, bytes('zero'), NOW)).toBe('stored')
    expect(await live.append(id, 1, bytes('one'), NOW)).toBe('ended')
    expect(await live.answer(id, newHex(), bytes('late'), NOW)).toBe('ended')
    expect(await live.chunks(id, 0, NOW)).toMatchObject({ ended: true, pieces: [{ n: 0 }] })
  })

  test('it holds 64 MiB and no more', async () => {
    const at = await engine.newPlace()
    const { live, id } = await opened({ at })
    await set(at, `size = ${64 * 1024 * 1024 - 1000}`)
    expect(await live.append(id, 0, randomBytes(1001), NOW)).toBe('full')
    expect(await live.append(id, 0, randomBytes(600), NOW)).toBe('stored')
    expect(await live.append(id, 1, randomBytes(400), NOW)).toBe('stored')
    expect(await live.append(id, 2, bytes('!'), NOW)).toBe('full')
  })

  test('it is read in parts of about 1 MiB, and at least a chunk', async () => {
    const { live, id } = await opened()
    for (const [n, size] of [600_000, 600_000, 2_000_000, 10, 10].entries())
      await live.append(id, n, randomBytes(size), NOW)
    const numbers = async (from: number) => {
      const read = await live.chunks(id, from, NOW)
      return typeof read === 'object' ? read.pieces.map(({ n }) => n) : read
    }
    expect(await numbers(0)).toEqual([0, 1])
    expect(await numbers(1)).toEqual([1, 2])
    expect(await numbers(2)).toEqual([2])
    expect(await numbers(3)).toEqual([3, 4])
  })

  test('answers are kept in the order of their coming, each id once', async () => {
    const { live, id } = await opened()
    const ids = Array.from({ length: 10 }, newHex)
    for (const answer of ids) expect(await live.answer(id, answer, bytes(`of ${answer}`), NOW)).toBe('stored')
    expect(await live.answer(id, ids[0]!, bytes(`of ${ids[0]!}`), NOW)).toBe('stored')
    expect(await live.answer(id, ids[0]!, bytes('other'), NOW)).toBe('exists')
    const first = await live.answers(id, 0, NOW)
    expect(textOf(first)).toEqual(ids.slice(0, 8).map((answer) => `${answer} of ${answer}`))
    expect(textOf(await live.answers(id, 8, NOW))).toEqual(ids.slice(8).map((answer) => `${answer} of ${answer}`))
  })

  test('only its owner’s token deletes it; then it is gone for everyone', async () => {
    const { live, id } = await opened()
    await live.append(id, 0, bytes('zero'), NOW)
    expect(await live.owns(id, WRONG, NOW)).toBe('refused')
    expect(await live.owns(id, new Uint8Array(), NOW)).toBe('refused')
    expect(await live.owns(id, OWNER, NOW)).toBe('owner')
    expect(await live.delete(id, WRONG, NOW)).toBe('refused')
    expect(await live.delete(id, OWNER, NOW)).toBe('deleted')
    expect(await live.delete(id, OWNER, NOW)).toBe('gone')
    expect(await live.chunks(id, 0, NOW)).toBe('gone')
    expect(await live.append(id, 1, bytes('one'), NOW)).toBe('gone')
    expect(await live.open({ id, deleteDigest: OWNER, expiresAt: NOW + DAY })).toBe('exists')
  })

  test('past its time it is gone; its tombstone stays for 90 days', async () => {
    const { live, id, sweep } = await opened({ expiresAt: NOW + 1000 })
    await live.append(id, 0, bytes('zero'), NOW)
    expect(await live.state(id, NOW + 999)).toBe('here')
    for (const gone of [
      live.state(id, NOW + 1000),
      live.append(id, 1, bytes('one'), NOW + 1000),
      live.end(id, NOW + 1000),
      live.answer(id, newHex(), bytes('a'), NOW + 1000),
      live.chunks(id, 0, NOW + 1000),
      live.answers(id, 0, NOW + 1000),
    ])
      expect(await gone).toBe('gone')
    expect(await sweep(NOW + 1000)).toBe(1)
    expect(await sweep(NOW + 1000)).toBe(0)
    await sweep(NOW + 1000 + TOMBSTONE)
    expect(await live.state(id, NOW)).toBeUndefined()
    expect(await live.chunks(id, 0, NOW)).toBeUndefined()
    expect(await live.append(id, 0, bytes('zero'), NOW)).toBeUndefined()
    expect(await live.end(id, NOW)).toBeUndefined()
    expect(await live.delete(id, OWNER, NOW)).toBeUndefined()
  })

  test('two processes that add at once: one order, nothing lost, and a limit that holds', async () => {
    const at = await engine.newPlace()
    const { live, id } = await opened({ at })
    const other = await otherProcess(at)
    const both = [live, other.live]
    const appended = await Promise.all(
      Array.from({ length: 10 }, (_, n) => n).flatMap((n) =>
        both.map(async (store, who) => {
          for (;;) {
            const said = await store.append(id, n, bytes(`${n} of ${who}`), NOW)
            if (typeof said !== 'object' || said.next > n) return said
          }
        }),
      ),
    )
    expect(appended.filter((said) => said === 'stored')).toHaveLength(10)
    expect(await live.chunks(id, 0, NOW)).toMatchObject({ pieces: Array.from({ length: 10 }, (_, n) => ({ n })) })
    await set(at, 'answers = 990')
    const answers = await Promise.all(
      both.flatMap((store) => Array.from({ length: 10 }, () => store.answer(id, newHex(), bytes('an answer'), NOW))),
    )
    expect(answers.filter((said) => said === 'stored')).toHaveLength(10)
    expect(answers.filter((said) => said === 'full')).toHaveLength(10)
  })
})
