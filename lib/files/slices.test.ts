import { expect, it } from 'vitest'
import { newHeader } from '@/lib/recording/recording'
import { Transcript } from '@/lib/testing/transcript'
import { jsonlParts } from './export/jsonl'
import { readJsonl, type Batch } from './read-jsonl'
import { inSlices, Turns } from './slices'

/** A clock on which every look takes `step` milliseconds. */
const stepping = (step: number) => {
  let now = 0
  return () => (now += step)
}

const told = new Transcript().connects('2025-11-25')
for (let id = 0; id < 500; id++) {
  told.sends({ id, method: 'ping' })
  told.receives({ id, result: {} })
}
const source = { header: newHeader('r', 0, 't'), events: told.events }
const text = [...jsonlParts(source)].join('')

it('lets others work whenever a slice is used up', async () => {
  let pauses = 0
  const turns = new Turns(() => {
    pauses++
    return Promise.resolve()
  }, stepping(3))
  for (let work = 0; work < 9; work++) await turns.take()
  expect(pauses).toBe(3)
})

it('writes the same text in slices', async () => {
  const written: string[] = []
  for await (const part of inSlices(jsonlParts(source), new Turns(() => Promise.resolve(), stepping(9))))
    written.push(part)
  expect(written.join('')).toBe(text)
})

it('reads in slices, and hands on what it has after each', async () => {
  const batches: Batch[] = []
  const outcome = await readJsonl(
    [text.slice(0, 70_000), text.slice(70_000)],
    (batch) => batches.push(batch),
    new Turns(() => Promise.resolve()),
  )
  expect(batches.length).toBeGreaterThan(1)
  expect(batches.flatMap(({ events }) => events)).toEqual(source.events)
  expect(batches.at(-1)?.read).toBe(text.length)
  expect(outcome).toEqual({ header: source.header, count: source.events.length })
})

it('keeps what came before a bad line', async () => {
  const batches: Batch[] = []
  const bad = `${text.split('\n').slice(0, 4).join('\n')}\nnonsense\n`
  const outcome = await readJsonl([bad], (batch) => batches.push(batch), new Turns(() => Promise.resolve()))
  expect(outcome).toMatchObject({ count: 3, problem: { code: 'BAD_LINE' } })
  expect(batches.flatMap(({ events }) => events)).toHaveLength(3)
})

it('tells of an empty recording too', async () => {
  const batches: Batch[] = []
  await readJsonl(
    [`${JSON.stringify(source.header)}\n`],
    (batch) => batches.push(batch),
    new Turns(() => Promise.resolve()),
  )
  expect(batches).toMatchObject([{ header: { id: 'r' }, events: [] }])
})
