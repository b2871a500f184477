import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as plain } from '@playwright/test'
import { startFloodServer } from '@/lib/testing/faults/flood-server'
import { Workbench } from './pages/workbench'
import { startApp } from './setup/app'
import { expect, test } from './test'

const callsWell = async (workbench: Workbench): Promise<void> => {
  await expect(await workbench.call('well')).toContainText('well')
}

test('F33 a page that is twenty times slower has every row of a flood', async ({ workbench, page, context }) => {
  test.setTimeout(180_000)
  const server = await startFloodServer()
  const cdp = await context.newCDPSession(page)
  try {
    await workbench.connected(server.url)

    // F33: twenty times slower than this machine, and 3,000 notifications at 10,000 a second.
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 20 })
    const before = await workbench.rowCount()
    await workbench.call('flood', { count: '3000', rate: '10000' })
    await expect.poll(() => workbench.rowCount(), { timeout: 90_000 }).toBe(before + 3002)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await page.getByLabel('Filter the timeline').fill('2999')
    await expect(workbench.row('flood 2999')).toBeVisible()
    await page.getByLabel('Filter the timeline').fill('')
    await expect.poll(() => workbench.rowCount()).toBeGreaterThanOrEqual(before + 3002)
    await callsWell(workbench)
  } finally {
    await server.stop()
  }
})

/** Counts the bytes of what is posted to it. */
const counting = async () => {
  const server = createServer((request, response) => {
    let size = 0
    request.on('data', (bytes: Buffer) => (size += bytes.length))
    request.on('end', () => response.end(String(size)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop: () => server.close() }
}

plain('F37 F39 Parley’s own server takes large bodies whole, and says that it stops', async ({ page }) => {
  plain.setTimeout(180_000)
  const quiet = (): void => undefined
  const token = 'e2e-own-server'
  const app = await startApp(quiet, { PARLEY_TOKEN: token })
  const server = await startFloodServer()
  const counter = await counting()
  try {
    // F39: Next would cut a body at 10 MB, without a word, on a route that proxy.ts matches.
    const body = 'x'.repeat(30_000_000)
    const answer = await fetch(new URL('/api/exchange', app.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-parley-token': token },
      body: JSON.stringify({ url: counter.url, method: 'POST', headers: [], body }),
    })
    const frames = (await answer.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { bytes?: string })
    const said = frames.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64').toString()).join('')
    expect(said).toBe(String(body.length))

    // F37: told to stop while a stream stands.
    const workbench = new Workbench(page)
    await page.goto(app.url)
    await workbench.connected(server.url)
    await expect.poll(() => server.listened()).toBe(1)
    // The panel is there before its server goes: what it is made of is loaded when it is first shown.
    await callsWell(workbench)
    const told = performance.now()
    await app.stop()
    expect(performance.now() - told).toBeLessThan(2000)
    await expect(workbench.row('WAY_OUT_STOPPED').first()).toBeVisible()
  } finally {
    counter.stop()
    await server.stop()
    await app.stop()
  }
})
