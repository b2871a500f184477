import { createServer, type AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from './open'

test('a PostgreSQL that takes the connection and says nothing is given three seconds', async () => {
  const mute = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => mute.once('listening', resolve))
  onTestFinished(() => void mute.close())
  const before = performance.now()
  await expect(
    openDatabase(`postgres://parley@127.0.0.1:${(mute.address() as AddressInfo).port}/none`),
  ).rejects.toMatchObject({ problem: { code: 'SHARE_STORE_DOWN', status: 503 } })
  const took = performance.now() - before
  expect(took).toBeGreaterThan(2500)
  expect(took).toBeLessThan(8000)
})
