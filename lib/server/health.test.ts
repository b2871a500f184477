import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { newFile } from '@/lib/server/database/test-engines'
import { getHealth } from './health'
import { ask, serveAt } from './shares/test-api'

const health = async (more: Parameters<typeof ask>[2] = { headers: { 'x-parley-token': undefined } }) => {
  const response = await getHealth(ask('GET', '/api/health', more))
  return [response.status, await response.json()] as const
}

afterEach(() => void vi.restoreAllMocks())

test('a server says that it is well, without a token, and makes no database for it', async () => {
  const file = newFile()
  serveAt(file)
  expect(await health()).toEqual([200, { status: 'ok' }])
  expect(existsSync(dirname(file))).toBe(false)
})

test('one whose store is down is degraded, serves on, and is well once the store is', async () => {
  const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  serveAt('postgres://parley:hunter2@127.0.0.1:1/none')
  expect(await health()).toEqual([200, { status: 'degraded', sharing: 'SHARE_STORE_DOWN' }])
  expect(String(logged.mock.calls)).not.toContain('hunter2')
  serveAt(newFile())
  expect(await health()).toEqual([200, { status: 'ok' }])
})

test('it is not told to pages of other sites, nor under another name', async () => {
  expect((await health({ headers: { 'sec-fetch-site': 'cross-site' } }))[0]).toBe(403)
  expect((await health({ headers: { host: 'evil.example' } }))[0]).toBeGreaterThanOrEqual(400)
})
