import { createHash, randomBytes } from 'node:crypto'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase } from '@/lib/server/database/open'
import { onBothEngines } from '@/lib/server/database/test-engines'
import { otherProcess } from '@/lib/server/shares/other-process'
import { storesOn } from '@/lib/server/shares/stores'
import type { Stores } from '@/lib/server/shares/stores'
import { newHex } from '@/lib/server/shares/test-api'
import { LiveFeeds } from './live-feeds'
import type { LiveStore } from './live-store'
import { watching } from './test-watching'

const OWNER = createHash('sha256').update('its delete token').digest()
const bytes = (text: string): Uint8Array => Buffer.from(text)
const later = (): number => Date.now() + 60_000

afterEach(() => {
  vi.useRealTimers()
})

onBothEngines((engine) => {
  const setUp = async ({
    at,
    beat,
    patience,
    spy = (live) => live,
  }: {
    at?: string
    beat?: number
    patience?: number
    spy?: (live: LiveStore) => LiveStore
  } = {}) => {
    const stores: Stores = storesOn(await openDatabase(at ?? (await engine.newPlace())))
    const feeds = new LiveFeeds(spy(stores.live), {
      ...(beat === undefined ? {} : { beat }),
      ...(patience === undefined ? {} : { patience }),
    })
    onTestFinished(async () => {
      feeds.close()
      await stores.close()
    })
    const id = newHex()
    await stores.live.open({ id, deleteDigest: OWNER, expiresAt: later() })
    const page = new AbortController()
    const stream = async (from = 0, kind: 'chunks' | 'answers' = 'chunks') => {
      const body = await feeds.watch(id, kind, from, new AbortController().signal)
      if (!(body instanceof ReadableStream)) throw new Error(`Not watched: ${String(body)}`)
      return body
    }
    const watch = async (from = 0, kind: 'chunks' | 'answers' = 'chunks') => watching(await stream(from, kind))
    return { ...stores, feeds, id, page, stream, watch }
  }

  test('a watcher is told what is stored, then each chunk as it comes, then the end', async () => {
    const { live, id, watch } = await setUp()
    await live.append(id, 0, bytes('zero'), Date.now())
    await live.append(id, 1, bytes('one'), Date.now())
    const watcher = await watch()
    expect(await watcher.next(2)).toEqual([
      { id: '0', event: 'chunk', text: 'zero' },
      { id: '1', event: 'chunk', text: 'one' },
    ])
    for (const n of [2, 3]) {
      const waiting = watcher.next(1)
      await live.append(id, n, bytes(`number ${n}`), Date.now())
      expect(await waiting).toEqual([{ id: String(n), event: 'chunk', text: `number ${n}` }])
    }
    const late = await watch(3)
    await live.end(id, Date.now())
    expect((await watcher.rest()).map(({ event }) => event)).toEqual(['end'])
    expect((await late.rest()).map((told) => `${told.event} ${told.id}`)).toEqual(['chunk 3', 'end '])
  })

  test('the owner is told every answer under its own id', async () => {
    const { live, id, watch } = await setUp()
    const owner = await watch(0, 'answers')
    const [one, two] = [newHex(), newHex()]
    await live.answer(id, one, bytes('yes'), Date.now())
    expect(await owner.next(1)).toEqual([{ id: one, event: 'answer', text: 'yes' }])
    await live.answer(id, two, bytes('no'), Date.now())
    expect(await owner.next(1)).toEqual([{ id: two, event: 'answer', text: 'no' }])
  })

  test('two hundred watch, each at its own pace: all are told all, and few readings serve them', async () => {
    let readings = 0
    const { live, id, watch } = await setUp({
      spy: (store) => ({
        ...store,
        chunks: (...of) => {
          readings++
          return store.chunks(...of)
        },
      }),
    })
    const watchers = await Promise.all(Array.from({ length: 200 }, (_, i) => watch(i % 2)))
    const early = Promise.all(watchers.slice(0, 100).map((watcher) => watcher.rest()))
    for (let n = 0; n < 20; n++) await live.append(id, n, Buffer.alloc(4000, n), Date.now())
    await live.end(id, Date.now())
    const told = [...(await early), ...(await Promise.all(watchers.slice(100).map((watcher) => watcher.rest())))]
    for (const [i, events] of told.entries())
      expect(events.map((event) => event.id)).toEqual([
        ...Array.from({ length: 20 - (i % 2) }, (_, n) => String(n + (i % 2))),
        '',
      ])
    expect(readings).toBeLessThan(400)
  })

  test('watchers who stop reading share one copy of what waits for them', async () => {
    const { live, id, stream } = await setUp()
    await live.append(id, 0, randomBytes(5 * 1024 * 1024), Date.now())
    const before = process.memoryUsage().arrayBuffers
    const stuck = []
    for (let i = 0; i < 200; i++) {
      const reader = (await stream()).getReader()
      await reader.read()
      await reader.read()
      stuck.push(reader)
    }
    expect((process.memoryUsage().arrayBuffers - before) / 1024 / 1024).toBeLessThan(100)
    await Promise.all(stuck.map((reader) => reader.cancel()))
  })

  test('who takes nothing for a minute is cut, and goes on where it stopped', async () => {
    const { live, id, stream, watch } = await setUp()
    await live.append(id, 0, bytes('zero'), Date.now())
    await live.append(id, 1, randomBytes(200_000), Date.now())
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const slow = (await stream()).getReader()
    await slow.read()
    await slow.read()
    vi.advanceTimersByTime(61_000)
    expect((await slow.read()).done).toBe(true)
    vi.useRealTimers()
    expect((await (await watch(1)).next(1))[0]).toMatchObject({ id: '1' })
  })

  test('a silent stream beats; one that is over, deleted or left is closed', async () => {
    const { live, id, stream, watch, feeds, page } = await setUp({ beat: 20 })
    const reader = (await stream()).getReader()
    expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe('retry: 2000\n\n')
    expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe(': beat\n\n')
    await reader.cancel()
    const watcher = await watch()
    await live.delete(id, OWNER, Date.now())
    expect(await watcher.rest()).toEqual([])
    expect(await feeds.watch(id, 'chunks', 0, page.signal)).toBe('gone')
    expect(await feeds.watch(newHex(), 'chunks', 0, page.signal)).toBeUndefined()
    const short = newHex()
    await live.open({ id: short, deleteDigest: OWNER, expiresAt: Date.now() + 200 })
    const expiring = await feeds.watch(short, 'chunks', 0, page.signal)
    expect(await watching(expiring as ReadableStream<Uint8Array>).rest()).toEqual([])
    const other = newHex()
    await live.open({ id: other, deleteDigest: OWNER, expiresAt: later() })
    const left = watching((await feeds.watch(other, 'chunks', 0, page.signal)) as ReadableStream<Uint8Array>)
    page.abort()
    expect(await left.rest()).toEqual([])
  })

  test('so many may watch, and no more; a place that is left is free', async () => {
    const { feeds, id, page, watch } = await setUp()
    const watchers = await Promise.all(Array.from({ length: 256 }, () => watch()))
    expect(await feeds.watch(id, 'chunks', 0, page.signal)).toBe('too-many')
    await watchers[0]?.leave()
    expect(await feeds.watch(id, 'chunks', 0, page.signal)).toBeInstanceOf(ReadableStream)
  })

  test('the owner in one process, the watcher in another, who answers', async () => {
    const at = await engine.newPlace()
    // SQLite tells other processes nothing: there the watcher looks for itself.
    const { id, live, watch } = await setUp({ at, beat: engine.name === 'SQLite' ? 20 : 600_000 })
    const owner = await otherProcess(at)
    const [watcher, answers] = [await watch(), await watch(0, 'answers')]
    for (let n = 0; n < 5; n++) {
      const waiting = watcher.next(1)
      await owner.live.append(id, n, bytes(`chunk ${n}`), Date.now())
      expect(await waiting).toEqual([{ id: String(n), event: 'chunk', text: `chunk ${n}` }])
    }
    const server = await engine.server()
    if (server) {
      // What is announced while nobody listens is found when somebody does again.
      const waiting = watcher.next(1)
      await server.cut(at)
      await expect.poll(() => owner.live.append(id, 5, bytes('chunk 5'), Date.now()).catch(() => 'down')).toBe('stored')
      expect(await waiting).toEqual([{ id: '5', event: 'chunk', text: 'chunk 5' }])
    }
    const waiting = answers.next(1)
    const answer = newHex()
    await expect.poll(() => live.answer(id, answer, bytes('yes'), Date.now()).catch(() => 'down')).toBe('stored')
    expect(await waiting).toEqual([{ id: answer, event: 'answer', text: 'yes' }])
    const rest = watcher.rest()
    await owner.live.end(id, Date.now())
    expect((await rest).map(({ event }) => event)).toEqual(['end'])
    await owner.kill()
  })
})
