import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, test as plain, type Page } from '@playwright/test'
import { startFloodServer } from '@/lib/testing/faults/flood-server'
import { freePort } from '@/lib/testing/servers/free-port'
import { Workbench } from './pages/workbench'
import { startApp } from './setup/app'
import { expect, test } from './test'

const quiet = (): void => undefined

const callsWell = async (workbench: Workbench): Promise<void> => {
  const before = await workbench.rowCount()
  await workbench.call('well')
  await expect.poll(() => workbench.rowCount()).toBeGreaterThanOrEqual(before + 2)
  await expect(workbench.newestCall()).toContainText(/result/i)
}

/** When each row came and what it is; how far it is may change. The session is short: all its rows are in sight. */
const rows = async (page: Page): Promise<string[]> => {
  await page.setViewportSize({ width: 1440, height: 1400 })
  const texts = await page.getByRole('grid', { name: 'Timeline' }).getByRole('row').allInnerTexts()
  return texts.map((text) => text.trim().split(/\s+/).slice(0, 5).join(' '))
}

test('F30 offline for a while: no rows pile up, and what is called once back is answered', async ({
  workbench,
  context,
}) => {
  const server = await startFloodServer()
  try {
    await workbench.connected(server.url)
    await callsWell(workbench)
    await expect.poll(() => server.listened()).toBe(1)
    const before = await workbench.rowCount()
    await context.setOffline(true)
    await workbench.call('well')
    await expect(workbench.newestCall()).toContainText(/WAY_OUT_LOST|offline|no answer/i)
    await workbench.page.waitForTimeout(8000)
    // The call, how it ended, and at most that the stream of notifications did, too.
    expect((await workbench.rowCount()) - before).toBeLessThanOrEqual(4)
    await context.setOffline(false)
    await callsWell(workbench)
  } finally {
    await server.stop()
  }
})

plain('F31 asleep for a minute and a half: the session goes on, with one new stream at most', async ({ page }) => {
  plain.setTimeout(120_000)
  const app = await startApp(quiet)
  const server = await startFloodServer()
  try {
    await page.clock.install()
    await page.goto(app.url)
    const workbench = new Workbench(page)
    await workbench.connected(server.url)
    await callsWell(workbench)
    await expect.poll(() => server.listened()).toBe(1)
    const before = await workbench.rowCount()
    app.sleep()
    await page.clock.fastForward('01:30')
    await page.waitForTimeout(2000)
    app.wake()
    await page.clock.fastForward('00:05')
    await callsWell(workbench)
    expect(server.listened()).toBeLessThanOrEqual(2)
    expect((await workbench.rowCount()) - before).toBeLessThanOrEqual(8)
    await expect(page.getByRole('group', { name: 'Connection' }).getByText('Connected', { exact: true })).toBeVisible()
  } finally {
    app.wake()
    await server.stop()
    await app.stop()
  }
})

plain('F32 left and come back to: streams end, the page comes back as it was, and is connected again', async () => {
  plain.setTimeout(120_000)
  const server = await startFloodServer()
  // Playwright turns the cache off by default: without it the page would be loaded anew.
  const browser = await chromium.launch({
    executablePath: process.env['PARLEY_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.addInitScript(`addEventListener('pageshow', ({ persisted }) => { window.__persisted = persisted })`)
    const workbench = new Workbench(page)
    await workbench.open()
    await workbench.connected(server.url)
    await callsWell(workbench)
    await expect.poll(() => server.listened()).toBe(1)
    await expect(page.getByText('1 stream open')).toBeVisible()
    const before = await rows(page)

    // Playwright itself loses sight of a page that comes back: from here on Chromium is asked directly.
    const cdp = await page.context().newCDPSession(page)
    const { currentIndex, entries } = await cdp.send('Page.getNavigationHistory')
    const shown = async (expression: string): Promise<unknown> =>
      (await cdp.send('Runtime.evaluate', { expression })).result.value
    await cdp.send('Page.navigate', { url: 'about:blank' })
    await expect.poll(() => shown('location.href')).toBe('about:blank')
    await cdp.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex]?.id ?? 0 })
    await expect.poll(() => shown('window.__persisted')).toBe(true)
    await expect.poll(() => server.listened()).toBe(2)
    await expect.poll(() => shown('document.body.innerText')).toContain('1 stream open')
    const text = String(await shown('document.body.innerText')).replaceAll(/\s+/g, ' ')
    expect(text).toContain('the page was left')
    for (const row of before.slice(1)) expect(text).toContain(row.split(' ').slice(1).join(' '))
    const count = `Number(document.querySelector('[role=grid]').getAttribute('aria-rowcount'))`
    const had = Number(await shown(count))
    await shown(`document.querySelector('article button[type=submit]').click()`)
    await expect.poll(() => shown(count)).toBe(had + 2)
  } finally {
    await browser.close()
    await server.stop()
  }
})

plain(
  'F38 Parley’s own server killed: the page says so, loses nothing, and goes on with the next one',
  async ({ page }) => {
    plain.setTimeout(120_000)
    const env = {
      PORT: String(await freePort()),
      PARLEY_TOKEN: 'e2e-aside',
      PARLEY_DATA: mkdtempSync(join(tmpdir(), 'parley-e2e-')),
    }
    let app = await startApp(quiet, env)
    const server = await startFloodServer()
    try {
      await page.goto(app.url)
      const workbench = new Workbench(page)
      await workbench.connected(server.url)
      await callsWell(workbench)
      await expect.poll(() => server.listened()).toBe(1)
      const before = await rows(page)
      await app.kill()
      await workbench.call('well')
      await expect(workbench.newestCall()).toContainText('WAY_OUT_LOST')
      expect(await rows(page)).toEqual(expect.arrayContaining(before))

      app = await startApp(quiet, env)
      await callsWell(workbench)
      const all = await rows(page)
      await page.reload()
      await expect(workbench.row('disconnected')).toBeVisible()
      expect(await rows(page)).toEqual(expect.arrayContaining(all))
    } finally {
      await server.stop()
      await app.stop()
    }
  },
)
