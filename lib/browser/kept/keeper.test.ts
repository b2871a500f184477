import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Problem } from '@/lib/protocol/problem'
import type { ConnectionId } from '@/lib/recording/events'
import { newHeader, Recording } from '@/lib/recording/recording'
import { IdbStore } from './idb-store'
import { Keeper } from './keeper'
import type { KeptStore } from './kept-store'
import { readSession } from './read-session'

const PROBLEM: Problem = { code: 'X', title: 'x', cause: 'x', action: 'x' }
const C1 = 'c1' as ConnectionId
let databases = 0

const withResolvers = () => {
  let go: () => void = () => undefined
  const promise = new Promise<void>((resolve) => (go = resolve))
  return { promise, go }
}

/** A store that takes nothing until told to, or what `refuse` lets through. */
const slowed = (store: KeptStore) => {
  const held: { readonly chunk: string; readonly go: () => void; readonly done: Promise<void> }[] = []
  const refused: { by: unknown } = { by: undefined }
  const append: KeptStore['append'] = (growth, chunk) => {
    const { promise, go } = withResolvers()
    const done = promise.then(() => {
      if (refused.by !== undefined) throw refused.by as Error
      return store.append(growth, chunk)
    })
    held.push({ chunk: `${chunk.from}+${growth.more}`, go, done })
    return done
  }
  /** Lets the oldest through, and waits for what comes of it. */
  const release = async (): Promise<void> => {
    const oldest = held.shift()
    oldest?.go()
    await oldest?.done.catch(() => undefined)
    await new Promise(setImmediate)
  }
  return { store: { ...store, append }, held, refused, release }
}

const keeping = (wrap: (store: KeptStore) => KeptStore = (store) => store) => {
  const disk = new IdbStore(`keeper ${++databases}`)
  const recording = new Recording(newHeader('r', 0, ''), () => 7)
  const said: (string | undefined)[] = []
  const keeper: Keeper = new Keeper({
    recording,
    store: wrap(disk),
    onChange: () => said.push(keeper.problem?.code),
  })
  keeper.start()
  const note = (count: number): void => {
    for (let n = 0; n < count; n++) recording.append(C1, { type: 'client-noted', problem: PROBLEM })
  }
  const onDisk = async () => (await readSession(disk, 'r')).events.length
  return { disk, keeper, recording, note, onDisk, said, shown: keeper.shown.events }
}

describe('What is kept', () => {
  afterEach(() => void vi.useRealTimers())

  it('is shown once it is acknowledged, and not before', async () => {
    const slow: ReturnType<typeof slowed>[] = []
    const { note, shown, onDisk } = keeping((store) => (slow.push(slowed(store)), slow[0]!.store))
    const [{ held, release }] = slow as [ReturnType<typeof slowed>]
    note(3)
    await Promise.resolve()
    note(4)
    expect([held.map(({ chunk }) => chunk), shown.length]).toEqual([['0+3'], 0])
    await release()
    expect([held.map(({ chunk }) => chunk), shown.length]).toEqual([['3+4'], 3])
    expect(await onDisk()).toBe(3)
    await release()
    expect([held.length, shown.length, await onDisk()]).toEqual([0, 7, 7])
  })

  it('is written in order, in chunks that never change', async () => {
    const { disk, keeper, note, recording } = keeping()
    note(2_500)
    await keeper.written()
    const before = await disk.chunks('r', 0, 99)
    note(1)
    await keeper.written()
    const after = await disk.chunks('r', 0, 99)
    expect(after.map(({ from }) => from)).toEqual([0, 1000, 2000, 2500])
    const words = new TextDecoder()
    expect(after.slice(0, 3).map(({ text }) => words.decode(text))).toEqual(
      before.map(({ text }) => words.decode(text)),
    )
    expect((await readSession(disk, 'r')).events).toEqual(recording.events)
    expect(await disk.get('r')).toMatchObject({ events: 2501, changedAt: 7 })
  })

  it('counts as kept with the page that ends: all goes out at once', async () => {
    const slow: ReturnType<typeof slowed>[] = []
    const { keeper, note, onDisk } = keeping((store) => (slow.push(slowed(store)), slow[0]!.store))
    note(10)
    await Promise.resolve()
    note(1_500)
    keeper.flush()
    const [{ held, release }] = slow as [ReturnType<typeof slowed>]
    expect(held.map(({ chunk }) => chunk)).toEqual(['0+10', '10+1000', '1010+500'])
    for (let n = 0; n < 3; n++) await release()
    expect(await onDisk()).toBe(1510)
  })

  it('goes on in memory when the disk is full, and catches up once there is room', async () => {
    const slow: ReturnType<typeof slowed>[] = []
    const { disk, keeper, note, shown, onDisk, said } = keeping((store) => (slow.push(slowed(store)), slow[0]!.store))
    const [{ refused, held, release }] = slow as [ReturnType<typeof slowed>]
    note(1)
    await Promise.resolve()
    await release()
    refused.by = new DOMException('full', 'QuotaExceededError')
    note(2)
    await Promise.resolve()
    note(2)
    // Two are under way when the first fails: the second can but fail, too, and says nothing new.
    keeper.flush()
    await release()
    await release()
    expect([keeper.problem?.code, shown.length, await onDisk()]).toEqual(['QUOTA_FULL', 5, 1])
    note(1)
    expect(shown.length).toBe(6)
    refused.by = undefined
    await disk.remove(['another'])
    await release()
    await release()
    expect([keeper.problem, held.length, await onDisk()]).toEqual([undefined, 0, 6])
    expect(said).toEqual([undefined, 'QUOTA_FULL', undefined])
  })

  it('is not waited for when the disk does not answer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const hangs: KeptStore['append'] = () => new Promise(() => undefined)
    const { keeper, note, shown } = keeping((store) => ({ ...store, append: hangs }))
    note(2)
    await vi.advanceTimersByTimeAsync(2_900)
    expect(shown.length).toBe(0)
    await vi.advanceTimersByTimeAsync(200)
    expect([keeper.problem?.code, shown.length]).toEqual(['KEPT_LATE', 2])
  })

  it('is never written over by a second writer', async () => {
    const first = keeping()
    first.note(2)
    await first.keeper.written()
    const recording = new Recording(newHeader('r', 0, ''), () => 8)
    const second = new Keeper({ recording, store: first.disk, onChange: () => undefined })
    second.start()
    recording.append(C1, { type: 'client-noted', problem: PROBLEM })
    await second.written()
    expect([second.problem?.code, second.shown.events.length]).toEqual(['KEPT_CHANGED', 1])
    expect(await first.onDisk()).toBe(2)
  })

  it('is nothing, and all is shown at once, where there is no storage', async () => {
    const none = (): Promise<never> => Promise.reject(new DOMException('denied', 'SecurityError'))
    const { keeper, note, shown } = keeping((store) => ({ ...store, append: none }))
    note(1)
    await keeper.written()
    expect([keeper.isKept, keeper.problem?.code, shown.length]).toEqual([false, 'NOT_KEPT', 1])
    note(1)
    expect(shown.length).toBe(2)
    await keeper.stop()
  })
})
