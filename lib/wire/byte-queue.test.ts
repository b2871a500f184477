import { expect, test } from 'vitest'
import { ByteQueue } from './byte-queue'

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)
const quiet = { onCancel: () => undefined }

test('what was pushed before an error is read before it', async () => {
  const queue = new ByteQueue(quiet)
  queue.push(bytes(1))
  queue.push(bytes(2))
  queue.fail(new Error('reset'))
  const reader = queue.stream.getReader()
  expect((await reader.read()).value).toEqual(bytes(1))
  expect((await reader.read()).value).toEqual(bytes(2))
  await expect(reader.read()).rejects.toThrow('reset')
})

test('a reader that waits is served as soon as bytes come, and learns of the end', async () => {
  const queue = new ByteQueue(quiet)
  const reader = queue.stream.getReader()
  const first = reader.read()
  queue.push(bytes(7))
  expect((await first).value).toEqual(bytes(7))
  const last = reader.read()
  queue.end()
  expect((await last).done).toBe(true)
})

test('the first ending counts; nothing is added after it', async () => {
  const queue = new ByteQueue(quiet)
  queue.end()
  queue.fail(new Error('too late'))
  queue.push(bytes(1))
  expect((await queue.stream.getReader().read()).done).toBe(true)
})

test('tells how much is unread, and calls back when all was read', async () => {
  let drained = 0
  const queue = new ByteQueue({ ...quiet, onDrain: () => drained++ })
  queue.push(bytes(1, 2))
  queue.push(bytes(3))
  expect(queue.unread).toBe(3)
  const reader = queue.stream.getReader()
  await reader.read()
  expect([queue.unread, drained]).toEqual([1, 0])
  await reader.read()
  expect([queue.unread, drained]).toEqual([0, 1])
})

test('a reader that goes away is reported and frees what waited', async () => {
  const reasons: unknown[] = []
  const queue = new ByteQueue({ onCancel: (reason) => reasons.push(reason) })
  queue.push(bytes(1))
  await queue.stream.cancel('done here')
  expect(reasons).toEqual(['done here'])
  expect(queue.unread).toBe(0)
})
