import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { listen } from './listen'

const server = (): Server => {
  const made = createServer()
  onTestFinished(() => void made.close())
  return made
}

test('without a port set, a taken one is passed over', async () => {
  const first = await listen(server(), '127.0.0.1', undefined)
  const second = await listen(server(), '127.0.0.1', undefined)
  expect(first).toBeGreaterThanOrEqual(4319)
  expect(second).toBeGreaterThan(first)
})

test('a port that is set is taken as it is, or refused', async () => {
  const port = await listen(server(), '127.0.0.1', undefined)
  await expect(listen(server(), '127.0.0.1', port)).rejects.toMatchObject({
    problem: { code: 'EADDRINUSE', title: `Port ${port} is taken` },
  })
})

test('an address that is not this machine’s is refused with the system’s code', async () => {
  await expect(listen(server(), '192.0.2.1', undefined)).rejects.toMatchObject({ problem: { code: 'EADDRNOTAVAIL' } })
})
