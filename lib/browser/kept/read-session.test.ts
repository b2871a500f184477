import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decode } from '@/lib/recording/codec'
import type { RecordingEvent } from '@/lib/recording/events'
import { Transcript } from '@/lib/testing/transcript'
import { IdbStore } from './idb-store'
import { keepImported, readKept } from './kept'
import { openKeptDb } from './kept-db'
import type { KeptChunk } from './kept-session'
import { readEvents } from './read-session'

let databases = 0
const newStore = () => new IdbStore(`read ${++databases}`)
const fixture = (name: string): string =>
  readFileSync(new URL(`../../recording/fixtures/${name}.jsonl`, import.meta.url), 'utf8')

const talk = () => {
  const t = new Transcript().connects('2025-11-25')
  for (let id = 1; id <= 3; id++) {
    t.sends({ id, method: 'ping' })
    t.receives({ id, result: { 'ä\u2028': '\ud800' } })
  }
  return t.recording
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A session as some Parley left it: each part is one chunk. */
const left = async (
  parts: readonly { readonly version: number; readonly lines: readonly string[] }[],
  header = '{}',
) => {
  const store = newStore()
  let from = 0
  for (const { version, lines } of parts) {
    const entry = { id: 's', header, title: '', startedAt: 0, changedAt: 0, more: lines.length }
    const chunk: KeptChunk = { session: 's', from, version, text: bytes(lines.map((line) => `${line}\n`).join('')) }
    await store.append(entry, chunk)
    from += lines.length
  }
  return store
}

const read = async (store: IdbStore) => {
  const events: RecordingEvent[] = []
  const reading = readEvents(store, 's')
  for (let next = await reading.next(); ; next = await reading.next()) {
    if (next.done) return { events, torn: next.value }
    events.push(...next.value)
  }
}

describe('A kept session', () => {
  it('comes back as it was', async () => {
    const store = newStore()
    const { header, events } = talk()
    const id = await keepImported(header, events, store)
    const back = await readKept(id, store)
    expect({ id, header: back.header, events: back.events }).toEqual({ id: header.id, header, events })
  })

  it('is kept a second time under an id of its own', async () => {
    const store = newStore()
    const { header, events } = talk()
    await keepImported(header, events, store)
    const second = await keepImported(header, events.slice(0, 2), store)
    expect(second).not.toBe(header.id)
    expect((await readKept(header.id, store)).events).toHaveLength(events.length)
    expect((await readKept(second, store)).events).toHaveLength(2)
  })

  it('carries the name that the person gave it', async () => {
    const store = newStore()
    const { header, events } = talk()
    await keepImported(header, events, store)
    expect((await readKept(header.id, store)).header.title).toBe('transcript')
    await store.change(header.id, { name: 'The day it broke' })
    expect((await readKept(header.id, store)).header.title).toBe('The day it broke')
  })

  it('holds what is nested deeper than any stack', async () => {
    const store = newStore()
    const { header, events } = talk()
    const deep: unknown = JSON.parse(`${'['.repeat(100_000)}1,{"a":"\\n"}${']'.repeat(100_000)}`)
    const odd = { ...events[1]!, capabilities: { deep } } as RecordingEvent
    await keepImported(header, [events[0]!, odd, ...events.slice(2)], store)
    const back = (await readKept(header.id, store)).events
    expect(back).toHaveLength(events.length)
    let inner: unknown = (back[1] as { readonly capabilities?: { readonly deep: unknown } }).capabilities?.deep
    for (let depth = 1; depth < 100_000; depth++) inner = (inner as unknown[])[0]
    expect(inner).toEqual([1, { a: '\n' }])
  })

  it('that an older Parley began reads in today’s words, and so does what a newer one added', async () => {
    const [, ...old] = fixture('v1').trim().split('\n')
    const [header = '', ...lines] = fixture('v4').trim().split('\n')
    const more = lines
      .slice(0, 3)
      .map((line, index) => JSON.stringify({ ...(JSON.parse(line) as object), seq: old.length + index }))
    const store = await left(
      [
        { version: 1, lines: old },
        { version: 4, lines: more },
      ],
      header,
    )
    const { events, torn } = await read(store)
    expect(torn).toBeUndefined()
    expect(events).toEqual([...decode(fixture('v1')).events, ...more.map((line) => JSON.parse(line) as unknown)])
  })

  it('that a newer Parley went on with is refused by name', async () => {
    const store = await left([{ version: 99, lines: ['{}'] }])
    await expect(read(store)).rejects.toMatchObject({ problem: { code: 'NEWER_FORMAT' } })
  })

  it('that is torn shows all before the tear, and can go on there', async () => {
    const lines = talk().events.map((event) => JSON.stringify(event))
    const parts = [lines.slice(0, 4), [lines[4]!, '{"type":', lines[6]!], lines.slice(7)]
    const store = await left(parts.map((part) => ({ version: 4, lines: part })))
    const { events, torn } = await read(store)
    expect(events.map((event) => JSON.stringify(event))).toEqual(lines.slice(0, 5))
    expect(torn).toMatchObject({ problem: { code: 'TORN_TAIL' }, from: 4, more: 1 })
    await store.setAside('s', torn!.from, torn!.readable, torn!.more)
    const entry = { id: 's', header: '{}', title: '', startedAt: 0, changedAt: 0, more: lines.length - 5 }
    const text = bytes(lines.slice(5).join('\n'))
    await store.append(entry, { session: 's', from: 5, version: 4, text })
    expect((await read(store)).events.map((event) => JSON.stringify(event))).toEqual(lines)
  })

  it('with a part missing shows all before it', async () => {
    const lines = talk().events.map((event) => JSON.stringify(event))
    const parts = [lines.slice(0, 4), lines.slice(4, 6), lines.slice(6)]
    await left(parts.map((part) => ({ version: 4, lines: part })))
    const name = `read ${databases}`
    const db = await openKeptDb(name, () => undefined)
    await db.delete('chunks', ['s', 4])
    const { events, torn } = await read(new IdbStore(name))
    expect(events).toHaveLength(4)
    expect(torn).toMatchObject({ from: 4, more: 0, problem: { cause: 'Events 4 to 5 are missing.' } })
  })

  it('that was deleted is gone with all its chunks, and no other', async () => {
    const store = newStore()
    const { header, events } = talk()
    await keepImported(header, events, store)
    await keepImported({ ...header, id: `${header.id}2` }, events, store)
    await store.remove([header.id])
    expect((await store.list()).map(({ id }) => id)).toEqual([`${header.id}2`])
    expect(await store.chunks(header.id, 0, 9)).toEqual([])
    await expect(readKept(header.id, store)).rejects.toMatchObject({ problem: { code: 'KEPT_UNKNOWN' } })
    expect((await readKept(`${header.id}2`, store)).events).toEqual(events)
  })
})
